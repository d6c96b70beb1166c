/// A table as it was read, with where its rows stood and what was noticed on the way.
package struct ReadTable: Sendable {
  package let table: Table
  /// The delimiter that was used.
  package let delimiter: UInt8
  package let lines: RowLines
  package let notes: [ReadingNote]

  package init(table: Table, delimiter: UInt8, lines: RowLines, notes: [ReadingNote]) {
    self.table = table
    self.delimiter = delimiter
    self.lines = lines
    self.notes = notes
  }
}
