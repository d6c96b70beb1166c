internal import CLAPACK

/// A = U diag(s) Vᵀ, thin: with k = min(rows, columns), U is rows × k and Vᵀ is k × columns.
package struct SingularValueDecomposition: Sendable {
  package let left: Matrix
  /// Descending, none negative.
  package let values: [Double]
  package let rightTransposed: Matrix

  /// By divide and conquer. O(rows × columns × k).
  ///
  /// - Precondition: the matrix has at least one row and one column.
  package init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(matrix.rows > 0 && matrix.columns > 0, "an empty matrix has no singular values")
    let size = min(matrix.rows, matrix.columns)
    var overwritten = matrix.storage
    var left = Matrix(rows: matrix.rows, columns: size)
    var values = [Double](repeating: 0, count: size)
    var rightTransposed = Matrix(rows: size, columns: matrix.columns)
    let info = LAPACKE_dgesdd(
      LAPACK_COL_MAJOR, .thin, Int32(matrix.rows), Int32(matrix.columns), &overwritten,
      Int32(matrix.rows), &values, &left.storage, Int32(matrix.rows), &rightTransposed.storage,
      Int32(size))
    try LinearAlgebraError.check(info, .dgesdd)
    self.left = left
    self.values = values
    self.rightTransposed = rightTransposed
  }
}
