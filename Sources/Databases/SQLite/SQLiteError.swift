package import Tabular

/// Why a query on a SQLite database gives no table. Rows count from 1.
package enum SQLiteError: Error, Equatable, Sendable {
  /// What SQLite says, in its own words.
  case engine(message: String)
  /// The text holds no statement: it is empty, or a comment.
  case noStatement
  case severalStatements
  /// The statement would change the database, attach another one, or do something else but read.
  case notReadOnly
  /// The statement gives no columns.
  case noColumns
  case noRows(columns: Int)
  /// A column's name is empty or blank.
  case emptyName(column: Int)
  case duplicateName(ColumnName, firstColumn: Int, column: Int)
  case blob(ColumnName, row: Int)
  case infiniteNumber(ColumnName, row: Int)
  /// A text that is no UTF-8, or that holds a NUL.
  case brokenText(ColumnName, row: Int)
  /// A cell is not of the type that the config sets for its column.
  case wrongType(ColumnName, row: Int, text: String, expected: ColumnType)
}
