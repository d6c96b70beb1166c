package import Tabular

/// What a model may look at: the feature columns of some rows, and no truth.
package struct Features: Sendable {
  package let table: Table

  package init(_ table: Table) { self.table = table }

  package var rowCount: Int { table.rowCount }

  package func selecting(_ rows: [Int]) -> Features { Features(table.selecting(rows: rows)) }
}
