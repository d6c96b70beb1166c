internal import CLAPACK

/// A = UᵀU of a symmetric positive definite matrix.
package struct Cholesky: Sendable {
  private let factor: Matrix
  /// The largest column sum of |A|.
  private let norm: Double

  /// Uses the upper triangle alone. O(n³ / 3).
  ///
  /// - Precondition: the matrix is square.
  package init(_ matrix: Matrix) throws(LinearAlgebraError) {
    precondition(matrix.rows == matrix.columns, "Cholesky needs a square matrix")
    var factor = matrix
    let size = Int32(matrix.rows)
    var norm = 0.0
    if size > 0 {
      norm = LAPACKE_dlansy(LAPACK_COL_MAJOR, .one, .upper, size, factor.storage, size)
      let info = LAPACKE_dpotrf(LAPACK_COL_MAJOR, .upper, size, &factor.storage, size)
      if info > 0 { throw .notPositiveDefinite(order: Int(info)) }
      try LinearAlgebraError.check(info, .dpotrf)
    }
    self.factor = factor
    self.norm = norm
  }

  /// x of A x = b. O(n²).
  package func solve(_ vector: [Double]) throws(LinearAlgebraError) -> [Double] {
    precondition(vector.count == factor.rows, "b needs a value a row")
    guard !vector.isEmpty else { return [] }
    var result = vector
    let size = Int32(factor.rows)
    let info = LAPACKE_dpotrs(
      LAPACK_COL_MAJOR, .upper, size, 1, factor.storage, size, &result, size)
    try LinearAlgebraError.check(info, .dpotrs)
    return result
  }

  /// A⁻¹, whole. O(n³).
  package func inverse() throws(LinearAlgebraError) -> Matrix {
    var result = factor
    guard factor.rows > 0 else { return result }
    let size = Int32(factor.rows)
    let info = LAPACKE_dpotri(LAPACK_COL_MAJOR, .upper, size, &result.storage, size)
    if info > 0 { throw .notPositiveDefinite(order: Int(info)) }
    try LinearAlgebraError.check(info, .dpotri)
    result.copyUpperTriangleToLower()
    return result
  }

  /// An estimate of 1 / (‖A‖₁ ‖A⁻¹‖₁): near 1 for a good matrix, near 10⁻¹⁶ for one that is
  /// singular to rounding. O(n²).
  package func reciprocalCondition() throws(LinearAlgebraError) -> Double {
    guard factor.rows > 0 else { return 1 }
    var result = 0.0
    let size = Int32(factor.rows)
    let info = LAPACKE_dpocon(
      LAPACK_COL_MAJOR, .upper, size, factor.storage, size, norm, &result)
    try LinearAlgebraError.check(info, .dpocon)
    return result
  }
}
