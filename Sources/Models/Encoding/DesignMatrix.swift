package import LinearAlgebra

/// Encoded features: a row for each row of the features, a column for each of the encoder's.
package struct DesignMatrix: Sendable {
  package let columns: [EncodedColumn]
  /// `values[i, j]` is row i in column j. All values are finite.
  package let values: Matrix

  init(columns: [EncodedColumn], values: Matrix) {
    precondition(columns.count == values.columns, "each column of the design has its meaning")
    self.columns = columns
    self.values = values
  }

  package var rowCount: Int { values.rows }

  /// A copy of one column.
  package func column(_ index: Int) -> [Double] { values.column(index) }
}
