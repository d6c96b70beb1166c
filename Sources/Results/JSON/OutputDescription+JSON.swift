extension OutputDescription {
  private enum Key: String, CodingKey { case kind, probabilities, value }

  private enum Kind: String, Codable { case probabilities, value }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .probabilities:
      self = .probabilities(try container.decode([Double].self, forKey: .probabilities))
    case .value: self = .value(try container.decode(Double.self, forKey: .value))
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .probabilities(let probabilities):
      try container.encode(Kind.probabilities, forKey: .kind)
      try container.encode(probabilities, forKey: .probabilities)
    case .value(let value):
      try container.encode(Kind.value, forKey: .kind)
      try container.encode(value, forKey: .value)
    }
  }
}
