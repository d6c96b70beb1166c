package import Tabular

/// A column whose values stand for rows of another file.
package struct ReferencedKey: Sendable {
  package let column: ColumnName
  /// The other file, as the config spells its path.
  package let path: String
  /// Its column.
  package let reference: Column

  package init(column: ColumnName, path: String, reference: Column) {
    self.column = column
    self.path = path
    self.reference = reference
  }
}
