package import Tabular

/// Why a model could not be fitted. Facts only; the words are made where errors are shown.
package enum FitError: Error, Equatable, Sendable {
  /// No feature column is left to learn from.
  case noFeatures
  /// The iterations did not converge; with the gradient's relative norm that was reached.
  case notConverged(iterations: Int, gradientNorm: Double)
  /// The problem is so badly scaled that LAPACK's routine gave up.
  case numericalFailure(routine: String, info: Int)
  /// A rule names a column that the training rows do not have.
  case missingColumn(ColumnName)
  /// A rule does not suit the training rows in another way.
  case unusableRule(RuleProblem)
}
