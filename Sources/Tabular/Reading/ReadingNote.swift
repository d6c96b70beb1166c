/// Something worth saying about a file that could be read.
package enum ReadingNote: Equatable, Sendable {
  /// All cells of the column but a few (at most 5 %) are numbers, so it was read as a category;
  /// with the first exception.
  case almostNumeric(column: ColumnName, exceptions: Int, example: String, line: Int)
}
