extension Calibration.Subject {
  private enum Key: String, CodingKey { case kind, className }

  private enum Kind: String, Codable { case probability, confidence, value }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .probability:
      self = .probability(className: try container.decode(String.self, forKey: .className))
    case .confidence: self = .confidence
    case .value: self = .value
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .probability(let className):
      try container.encode(Kind.probability, forKey: .kind)
      try container.encode(className, forKey: .className)
    case .confidence: try container.encode(Kind.confidence, forKey: .kind)
    case .value: try container.encode(Kind.value, forKey: .kind)
    }
  }
}
