internal import CLAPACK

/// The R of a tall matrix's QR, from its rows panel by panel: the R so far, on top of the next
/// panel, is factored again (Golub & Van Loan, ch. 5; "TSQR" in sequence). As accurate as
/// Householder's QR of the whole, in memory of a panel. O(rows × columns²).
package struct StreamedQR: Sendable {
  /// min(rows so far, columns) × columns, upper triangular or trapezoidal.
  package private(set) var upper: Matrix
  /// Rows so far.
  package private(set) var rows = 0

  package init(columns: Int) {
    upper = Matrix(rows: 0, columns: columns)
  }

  /// - Precondition: the panel has the matrix's columns.
  package mutating func append(_ panel: Matrix) throws(LinearAlgebraError) {
    precondition(panel.columns == upper.columns, "a panel has the matrix's columns")
    guard panel.rows > 0 && panel.columns > 0 else { return }
    let height = upper.rows + panel.rows
    var stacked = Matrix(rows: height, columns: panel.columns)
    for column in 0..<panel.columns {
      for row in 0..<upper.rows { stacked[row, column] = upper[row, column] }
      for row in 0..<panel.rows { stacked[upper.rows + row, column] = panel[row, column] }
    }
    let rank = min(height, panel.columns)
    var scalars = [Double](repeating: 0, count: rank)
    let info = LAPACKE_dgeqrf(
      LAPACK_COL_MAJOR, Int32(height), Int32(panel.columns), &stacked.storage, Int32(height),
      &scalars)
    try LinearAlgebraError.check(info, .dgeqrf)
    var result = Matrix(rows: rank, columns: panel.columns)
    for column in 0..<panel.columns {
      for row in 0...min(column, rank - 1) { result[row, column] = stacked[row, column] }
    }
    upper = result
    rows += panel.rows
  }
}
