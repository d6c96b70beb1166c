extension TreeDescription.Test {
  private enum Key: String, CodingKey { case kind, threshold, median, level }

  private enum Kind: String, Codable { case atMost, missing, level, rareLevel }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .atMost:
      self = .atMost(
        try container.decode(Double.self, forKey: .threshold),
        median: try container.decode(Double.self, forKey: .median))
    case .missing: self = .missing
    case .level: self = .level(try container.decode(String.self, forKey: .level))
    case .rareLevel: self = .rareLevel
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .atMost(let threshold, let median):
      try container.encode(Kind.atMost, forKey: .kind)
      try container.encode(threshold, forKey: .threshold)
      try container.encode(median, forKey: .median)
    case .missing: try container.encode(Kind.missing, forKey: .kind)
    case .level(let level):
      try container.encode(Kind.level, forKey: .kind)
      try container.encode(level, forKey: .level)
    case .rareLevel: try container.encode(Kind.rareLevel, forKey: .kind)
    }
  }
}
