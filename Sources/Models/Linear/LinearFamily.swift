internal import LinearAlgebra
internal import Results

/// What least squares and logistic regression have in common for `LinearLearner`. A family holds
/// the target of all training rows; rows are positions among them.
protocol LinearFamily {
  var link: LinearLink { get }

  /// Linear predictions a row.
  var outputCount: Int { get }

  /// For each penalty, the linear predictions (rows × outputs) of validation rows by a model of the
  /// fitting rows.
  func validate(_ fold: FoldDesign, penalties: [Penalty]) throws(FitError) -> [Matrix]

  /// The sum of the losses of these rows, given their linear predictions.
  func loss(_ linearPredictions: Matrix, rows: [Int]) -> Double

  /// The fit on all training rows, standardised.
  func fit(
    _ design: Matrix, penalty: Penalty, confidenceLevel: Double
  ) throws(FitError) -> LinearEstimate
}
