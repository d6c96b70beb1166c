/// A table as it was read, with where its rows stood and what was noticed on the way.
package struct ReadTable: Sendable {
  package let table: Table
  /// The delimiter that was used.
  package let delimiter: UInt8
  /// The line (from 1) at which each row starts; for messages about a row.
  package let lines: [Int]
  package let notes: [ReadingNote]

  package init(table: Table, delimiter: UInt8, lines: [Int], notes: [ReadingNote]) {
    self.table = table
    self.delimiter = delimiter
    self.lines = lines
    self.notes = notes
  }
}
