extension Subpopulation.Condition {
  private enum Key: String, CodingKey { case kind, column, level, lower, upper }

  private enum Kind: String, Codable { case level, range, missing }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let column = try container.decode(String.self, forKey: .column)
    switch try container.decode(Kind.self, forKey: .kind) {
    case .level:
      self = .level(column: column, level: try container.decode(String.self, forKey: .level))
    case .range:
      self = .range(
        column: column, lower: try container.decodeIfPresent(Double.self, forKey: .lower),
        upper: try container.decodeIfPresent(Double.self, forKey: .upper))
    case .missing: self = .missing(column: column)
    }
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .level(let column, let level):
      try container.encode(Kind.level, forKey: .kind)
      try container.encode(column, forKey: .column)
      try container.encode(level, forKey: .level)
    case .range(let column, let lower, let upper):
      try container.encode(Kind.range, forKey: .kind)
      try container.encode(column, forKey: .column)
      try container.encodeIfPresent(lower, forKey: .lower)
      try container.encodeIfPresent(upper, forKey: .upper)
    case .missing(let column):
      try container.encode(Kind.missing, forKey: .kind)
      try container.encode(column, forKey: .column)
    }
  }
}
