/// Where a cell stands in a file.
package struct CellPlace: Equatable, Sendable {
  /// The line (from 1) at which the cell's record starts.
  package let line: Int
  /// The cell's number in its record (from 1).
  package let column: Int
  /// The column's name; nil in the header and behind its last column.
  package let name: ColumnName?

  package init(line: Int, column: Int, name: ColumnName?) {
    self.line = line
    self.column = column
    self.name = name
  }
}
