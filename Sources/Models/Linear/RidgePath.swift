internal import LinearAlgebra

/// Ridge weights at any penalty from one factorisation: with XᵀX = V diag(s²) Vᵀ,
/// w(λ) = V (diag(s²) + λI)⁻¹ VᵀXᵀy. O(columns²) a penalty.
struct RidgePath {
  private let vectors: Matrix
  private let squares: [Double]
  /// VᵀXᵀy.
  private let projections: [Double]
  private let unit: Double

  init(_ problem: LeastSquaresProblem) throws(LinearAlgebraError) {
    let design = problem.design
    unit = problem.targetUnit
    guard design.columns > 0 else {
      (vectors, squares, projections) = (Matrix(rows: 0, columns: 0), [], [])
      return
    }
    if design.columns <= design.rows {
      let eigen = try SymmetricEigen(design.gram())
      vectors = eigen.vectors
      squares = eigen.values.map { max(0, $0) }
      projections = vectors.transposedMultiplied(
        by: design.transposedMultiplied(by: problem.target))
    } else {
      let factorization = try DesignFactorization(design)
      let (left, values, right) = try factorization.singularValues()
      vectors = right
      squares = values.map { $0 * $0 }
      projections = zip(
        values,
        left.transposedMultiplied(
          by: try factorization.qr.transposedQMultiplied(by: problem.target))
      ).map { $0 * $1 }
    }
  }

  /// - Precondition: the penalty is positive.
  func weights(at penalty: Penalty) -> [Double] {
    vectors.multiplied(
      by: zip(projections, squares).map { $0 / ($1 + penalty.value) * unit })
  }
}
