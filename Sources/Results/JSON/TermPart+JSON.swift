extension LinearDescription.Term.Part {
  private enum Key: String, CodingKey { case kind, median, mean, deviation, level }

  private enum Kind: String, Codable { case value, missing, level, rareLevel }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .value:
      self = .value(
        median: try container.decode(Double.self, forKey: .median),
        mean: try container.decode(Double.self, forKey: .mean),
        deviation: try container.decode(Double.self, forKey: .deviation))
    case .missing: self = .missing
    case .level: self = .level(try container.decode(String.self, forKey: .level))
    case .rareLevel: self = .rareLevel
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .value(let median, let mean, let deviation):
      try container.encode(Kind.value, forKey: .kind)
      try container.encode(median, forKey: .median)
      try container.encode(mean, forKey: .mean)
      try container.encode(deviation, forKey: .deviation)
    case .missing: try container.encode(Kind.missing, forKey: .kind)
    case .level(let level):
      try container.encode(Kind.level, forKey: .kind)
      try container.encode(level, forKey: .level)
    case .rareLevel: try container.encode(Kind.rareLevel, forKey: .kind)
    }
  }
}
