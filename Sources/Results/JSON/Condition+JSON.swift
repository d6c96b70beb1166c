extension Subpopulation.Condition {
  private enum Key: String, CodingKey {
    case kind, column, level, lower, upper, levels, name, expression
  }

  private enum Kind: String, Codable { case level, range, missing, other, expression }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func text(_ key: Key) throws -> String { try container.decode(String.self, forKey: key) }
    switch try container.decode(Kind.self, forKey: .kind) {
    case .level: self = .level(column: try text(.column), level: try text(.level))
    case .range:
      self = .range(
        column: try text(.column),
        lower: try container.decodeIfPresent(Double.self, forKey: .lower),
        upper: try container.decodeIfPresent(Double.self, forKey: .upper))
    case .missing: self = .missing(column: try text(.column))
    case .other:
      self = .other(
        column: try text(.column), levels: try container.decode(Int.self, forKey: .levels))
    case .expression: self = .expression(name: try text(.name), text: try text(.expression))
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
    case .other(let column, let levels):
      try container.encode(Kind.other, forKey: .kind)
      try container.encode(column, forKey: .column)
      try container.encode(levels, forKey: .levels)
    case .expression(let name, let text):
      try container.encode(Kind.expression, forKey: .kind)
      try container.encode(name, forKey: .name)
      try container.encode(text, forKey: .expression)
    }
  }
}
