/// How to read a delimited text file. Everything has a default that fits most files.
package struct ReadingOptions: Sendable, Equatable {
  /// Nil: found by looking at the file (comma, semicolon, tab or pipe).
  package var delimiter: UInt8?
  /// Cells that are missing: exactly these bytes, unquoted or quoted. The empty cell is one of
  /// them only where "" is in the list.
  package var missingSpellings: [String]
  /// Types that the config sets, instead of inferred ones.
  package var types: [ColumnName: ColumnType]

  package static let defaultMissingSpellings = ["", "NA", "N/A", "NaN", "null", "?", "None"]

  package init(
    delimiter: UInt8? = nil, missingSpellings: [String] = ReadingOptions.defaultMissingSpellings,
    types: [ColumnName: ColumnType] = [:]
  ) {
    self.delimiter = delimiter
    self.missingSpellings = missingSpellings
    self.types = types
  }
}
