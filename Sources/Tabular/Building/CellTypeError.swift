/// A cell that is not of the type that the config sets for its column.
package struct CellTypeError: Error, Equatable, Sendable {
  /// From 0.
  package let row: Int
  package let text: String
  package let expected: ColumnType
}
