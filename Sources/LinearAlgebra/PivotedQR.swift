internal import CLAPACK

/// A P = Q R with column pivoting, so that the diagonal of R falls and shows the rank (Golub, 1965).
package struct PivotedQR: Sendable {
  /// R, upper triangular or trapezoidal: min(rows, columns) × columns, its columns pivoted.
  package let upper: Matrix
  /// `pivots[j]` is the column of A that stands at j.
  package let pivots: [Int]
  /// Householder vectors below the diagonal, and their scalars.
  private let reflectors: Matrix
  private let scalars: [Double]
  /// Rows of the matrix that is judged by the rank.
  private let rowCount: Int

  /// O(rows × columns²). A matrix that is itself the R of a taller one gives that one's rows.
  ///
  /// - Precondition: the matrix has at least one row and one column.
  package init(_ matrix: Matrix, rowCount: Int? = nil) throws(LinearAlgebraError) {
    precondition(matrix.rows > 0 && matrix.columns > 0, "an empty matrix has no QR")
    var reflectors = matrix
    let rank = min(matrix.rows, matrix.columns)
    var scalars = [Double](repeating: 0, count: rank)
    var order = [Int32](repeating: 0, count: matrix.columns)
    let info = LAPACKE_dgeqp3(
      LAPACK_COL_MAJOR, Int32(matrix.rows), Int32(matrix.columns), &reflectors.storage,
      Int32(matrix.rows), &order, &scalars)
    try LinearAlgebraError.check(info, .dgeqp3)
    var upper = Matrix(rows: rank, columns: matrix.columns)
    for column in 0..<matrix.columns {
      for row in 0...min(column, rank - 1) { upper[row, column] = reflectors[row, column] }
    }
    self.rowCount = rowCount ?? matrix.rows
    self.upper = upper
    self.reflectors = reflectors
    self.scalars = scalars
    pivots = order.map { Int($0) - 1 }
  }

  /// The singular values of A that are told from zero: those diagonal elements of R above
  /// max(rows, columns) · 2⁻⁵² of the first.
  package var rank: Int {
    let tolerance =
      Double(max(rowCount, reflectors.columns)) * .ulpOfOne * abs(upper[0, 0])
    return (0..<upper.rows).prefix { abs(upper[$0, $0]) > tolerance }.count
  }

  /// The first min(rows, columns) values of Qᵀb. O(rows × columns).
  package func transposedQMultiplied(by vector: [Double]) throws(LinearAlgebraError) -> [Double] {
    Array(try wholeTransposedQMultiplied(by: vector).prefix(scalars.count))
  }

  /// Qᵀb with a square Q: a value a row, the later ones what A's columns do not explain of b.
  package func wholeTransposedQMultiplied(by vector: [Double]) throws(LinearAlgebraError)
    -> [Double]
  {
    precondition(vector.count == reflectors.rows, "b needs a value a row")
    var result = vector
    let info = LAPACKE_dormqr(
      LAPACK_COL_MAJOR, .left, .transpose, Int32(vector.count), 1, Int32(scalars.count),
      reflectors.storage, Int32(reflectors.rows), scalars, &result, Int32(vector.count))
    try LinearAlgebraError.check(info, .dormqr)
    return result
  }

  /// R⁻¹ of a square R, rows and columns still pivoted. O(columns³).
  ///
  /// - Precondition: the rank is the number of columns.
  package func inverseUpper() throws(LinearAlgebraError) -> Matrix {
    precondition(rank == upper.columns, "R has no inverse")
    var result = Matrix.identity(upper.columns)
    let size = Int32(upper.columns)
    let info = LAPACKE_dtrtrs(
      LAPACK_COL_MAJOR, .upper, .noTranspose, .nonUnit, size, size, upper.storage, size,
      &result.storage, size)
    try LinearAlgebraError.check(info, .dtrtrs)
    return result
  }

  /// x of R x = c, in the order of A's columns. O(columns²).
  ///
  /// - Precondition: the rank is the number of columns.
  package func solveUpper(_ vector: [Double]) throws(LinearAlgebraError) -> [Double] {
    precondition(rank == upper.columns && vector.count == rank, "R has no inverse")
    var pivoted = vector
    let size = Int32(upper.columns)
    let info = LAPACKE_dtrtrs(
      LAPACK_COL_MAJOR, .upper, .noTranspose, .nonUnit, size, 1, upper.storage, size, &pivoted,
      size)
    try LinearAlgebraError.check(info, .dtrtrs)
    var result = pivoted
    for (position, column) in pivots.enumerated() { result[column] = pivoted[position] }
    return result
  }
}
