internal import LinearAlgebra
internal import Results

/// What a linear fit found, on the standardised scale of its columns.
struct LinearEstimate: Sendable {
  /// One an output, where all columns are at their mean.
  let intercepts: [Double]
  /// Columns × outputs.
  let weights: Matrix
  /// For each output, the covariance of its intercept (first) and weights, given the penalty; nil
  /// where the data leave no residual to tell it from, or where there are too many coefficients.
  let covariances: [Matrix]?
  /// What a standard error is multiplied by for an interval's half width.
  let criticalValue: Double
  /// An orthonormal basis, columns × rank, of the space that weights are determined in; nil when
  /// all of them are.
  let rowSpace: Matrix?
  /// The one that was used, which need not be the one that was asked for.
  let penalty: Penalty
  let solver: LinearDescription.Solver
  let rank: Int?
  let iterations: Int
}
