/// Columns of equal length with distinct names.
package struct Table: Sendable {
  package let columns: [Column]
  package let rowCount: Int
  private let positions: [ColumnName: Int]

  /// - Precondition: the columns are of equal length and their names are distinct.
  package init(columns: [Column], rowCount: Int) {
    precondition(columns.allSatisfy { $0.count == rowCount }, "columns differ in length")
    self.columns = columns
    self.rowCount = rowCount
    positions = Dictionary(
      uniqueKeysWithValues: columns.enumerated().map { ($1.name, $0) })
  }

  package var columnNames: [ColumnName] { columns.map(\.name) }

  package subscript(name: ColumnName) -> Column? {
    positions[name].map { columns[$0] }
  }

  /// The rows at these positions, in this order. O(rows × columns).
  package func selecting(rows: [Int32]) -> Table {
    Table(columns: columns.map { $0.selecting(rows) }, rowCount: rows.count)
  }

  /// These columns in this order; names that the table does not have are passed over.
  package func selecting(columns names: [ColumnName]) -> Table {
    Table(columns: names.compactMap { self[$0] }, rowCount: rowCount)
  }
}
