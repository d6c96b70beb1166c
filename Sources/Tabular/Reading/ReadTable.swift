/// A table as it was read, with where its rows stood and what was noticed on the way.
package struct ReadTable: Sendable {
  package let table: Table
  /// The delimiter that was used; nil where the table does not come from delimited text.
  package let delimiter: UInt8?
  package let lines: RowLines
  package let notes: [ReadingNote]
  /// Columns of the data that are not in the table: they cannot be read, and nothing needs them.
  package let unread: Set<ColumnName>

  package init(
    table: Table, delimiter: UInt8?, lines: RowLines, notes: [ReadingNote],
    unread: Set<ColumnName> = []
  ) {
    self.table = table
    self.delimiter = delimiter
    self.lines = lines
    self.notes = notes
    self.unread = unread
  }
}
