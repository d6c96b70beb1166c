/// What the values of a column are, inferred from all its rows or set by the config.
package enum ColumnType: String, CaseIterable, Sendable {
  /// Decimal numbers; stored as the nearest doubles.
  case number
  /// Text; stored as codes of its distinct levels.
  case category
  /// Only `true` and `false`, in any case; stored as codes of the levels `false` and `true`.
  case boolean
  /// ISO 8601 dates, with or without a time; stored as seconds since 1970-01-01T00:00:00Z.
  case dateTime = "datetime"
}
