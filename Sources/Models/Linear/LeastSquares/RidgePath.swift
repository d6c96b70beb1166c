internal import LinearAlgebra

/// Ridge weights at any penalty from one factorisation: with XᵀX = V diag(s²) Vᵀ,
/// w(λ) = V (diag(s²) + λI)⁻¹ VᵀXᵀy. O(columns²) a penalty.
struct RidgePath: Sendable {
  private let vectors: Matrix
  private let squares: [Double]
  /// VᵀXᵀy.
  private let projections: [Double]

  init(_ equations: NormalEquations) throws(LinearAlgebraError) {
    let eigen = try SymmetricEigen(equations.gram)
    vectors = eigen.vectors
    squares = eigen.values.map { max(0, $0) }
    projections = vectors.transposedMultiplied(by: equations.products)
  }

  init(_ factorization: DesignFactorization) throws(LinearAlgebraError) {
    let (left, values, right) = try factorization.singularValues()
    vectors = right
    squares = values.map { $0 * $0 }
    projections = zip(values, left.transposedMultiplied(by: factorization.projections))
      .map { $0 * $1 }
  }

  /// - Precondition: the penalty is positive.
  func weights(at penalty: Penalty) -> [Double] {
    vectors.multiplied(by: zip(projections, squares).map { $0 / ($1 + penalty.value) })
  }
}
