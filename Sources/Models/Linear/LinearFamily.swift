internal import LinearAlgebra

/// What least squares and logistic regression have in common for `LinearLearner`: one training, on
/// one design or, where folds' columns differ too much for one, on several.
protocol LinearFamily {
  var link: LinearLink { get }

  /// Linear predictions a row.
  var outputCount: Int { get }

  /// Fits at each of these penalties, without each fold.
  mutating func solve(penalties: [Penalty]) throws(FitError)

  /// For each penalty the sum of the losses of every fold's rows by the fit on the other rows; nil
  /// for those of a path that a search for the least one did not come to.
  mutating func validationLosses(penalties: [Penalty]) throws(FitError) -> [Double?]

  /// For each fold, the coefficients (an output a vector) of its design's layout by the fit on the
  /// other rows at this penalty, one of those that were solved.
  mutating func foldCoefficients(penalty index: Int) throws(FitError) -> [[[Double]]]

  /// The fit on all training rows at this penalty; without covariances for no confidence level.
  mutating func fit(
    penalty index: Int, confidenceLevel: Double?
  ) throws(FitError) -> LinearEstimate
}
