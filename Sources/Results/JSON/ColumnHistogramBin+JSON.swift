/// A bin is one flat object: `{"lower": 0, "upper": 5, "training": 8, "test": 2}`, or with `level` or
/// `otherLevels` in the place of the two ends.
extension ColumnHistogram.Bin: Codable {
  private enum Key: String, CodingKey { case lower, upper, level, otherLevels }

  package init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let span: ColumnHistogram.Span =
      if let level = try container.decodeIfPresent(String.self, forKey: .level) {
        .level(level)
      } else if let count = try container.decodeIfPresent(Int.self, forKey: .otherLevels) {
        .otherLevels(count: count)
      } else {
        .range(
          lower: try container.decode(Double.self, forKey: .lower),
          upper: try container.decode(Double.self, forKey: .upper))
      }
    self.init(span, try ColumnHistogram.Rows(from: decoder))
  }

  package func encode(to encoder: any Encoder) throws {
    try rows.encode(to: encoder)
    var container = encoder.container(keyedBy: Key.self)
    switch span {
    case .range(let lower, let upper):
      try container.encode(lower, forKey: .lower)
      try container.encode(upper, forKey: .upper)
    case .level(let level): try container.encode(level, forKey: .level)
    case .otherLevels(let count): try container.encode(count, forKey: .otherLevels)
    }
  }
}
