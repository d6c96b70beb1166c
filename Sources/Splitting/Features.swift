package import Tabular

/// What a model may look at: the feature columns of some rows, and no truth.
///
/// It is a view: rows are chosen by their places in the columns that were read, and copied only by
/// who asks for them. Half a dozen selections (folds, training, test) share one table.
package struct Features: Sendable {
  /// The columns, over all rows that were read.
  package let source: Table
  /// The places in `source` of the rows, in their order.
  package let rows: [Int32]

  /// All rows of a table.
  package init(_ table: Table) {
    self.init(table, rows: (0..<table.rowCount).map { Int32($0) })
  }

  /// Rows at these places. The list is shared, not copied.
  package init(_ table: Table, rows: [Int32]) {
    source = table
    self.rows = rows
  }

  package var rowCount: Int { rows.count }

  /// The rows at these positions of the view, in this order. O(positions), whatever the columns.
  package func selecting(_ positions: [Int32]) -> Features {
    Features(source, rows: positions.map { rows[Int($0)] })
  }

  /// A copy of one column's rows; nil if there is none of this name. O(rows).
  package func column(_ name: ColumnName) -> Column? {
    source[name]?.selecting(rows)
  }

  /// A copy of all columns' rows. O(rows × columns).
  package var gathered: Table { source.selecting(rows: rows) }
}
