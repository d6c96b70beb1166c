internal import CLAPACK

/// A = V diag(values) Vᵀ of a symmetric matrix.
package struct SymmetricEigen: Sendable {
  /// Ascending.
  package let values: [Double]
  /// One eigenvector a column.
  package let vectors: Matrix

  /// Uses the upper triangle alone. By divide and conquer, O(n³).
  ///
  /// - Precondition: the matrix is square.
  package init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(matrix.rows == matrix.columns, "eigenvalues need a square matrix")
    var vectors = matrix
    var values = [Double](repeating: 0, count: matrix.rows)
    if matrix.rows > 0 {
      let size = Int32(matrix.rows)
      let info = LAPACKE_dsyevd(
        LAPACK_COL_MAJOR, .vectors, .upper, size, &vectors.storage, size, &values)
      try LinearAlgebraError.check(info, .dsyevd)
    }
    self.vectors = vectors
    self.values = values
  }
}
