internal import LinearAlgebra
internal import Results

/// The minimum of a `LeastSquaresProblem`, in the target's units.
struct LeastSquaresSolution {
  let intercept: Double
  let weights: [Double]
  /// The same in units of `LeastSquaresTarget`.
  let scaledWeights: [Double]
  let method: LinearDescription.Solver
  let rank: Int?
  /// Of intercept and weights: σ² (G + λI)⁻¹ G (G + λI)⁻¹ with G = XᵀX, and σ²/n for the
  /// intercept, where σ² = residual sum of squares / `residualFreedom`. Without a penalty these
  /// are the classical ones; with one they are the variance about the penalised values, which are
  /// themselves drawn towards 0. Nil where `residualFreedom` is less than 1.
  let covariance: Matrix?
  /// Rows less one less the trace of (G + λI)⁻¹ G.
  let residualFreedom: Double
  /// An orthonormal basis of the design's row space, where that is not the whole space and no
  /// penalty determines the rest.
  let rowSpace: Matrix?
}
