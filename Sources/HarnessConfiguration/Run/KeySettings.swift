package import Tabular

extension RunConfiguration {
  /// A column whose values stand for rows of another file.
  package struct KeySettings: Sendable {
    package var column: ColumnName
    /// The other file.
    package var source: DataSource
    /// Its column.
    package var reference: ColumnName
  }
}
