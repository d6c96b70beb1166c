/// What training gives: the model on all training rows, and what it would have said of each
/// training row had that row not been seen.
package struct TrainedModel: Sendable {
  package let model: any FittedModel
  /// Predictions for the training rows from the folds' models, at the chosen tuning. Used to
  /// choose the reference and the decision threshold; never the test rows.
  package let outOfFold: Predictions

  /// The model's own labels for the training rows, in the same way; nil where its labels follow
  /// from the probabilities.
  package let outOfFoldLabels: [Int32]?

  package init(
    model: any FittedModel, outOfFold: Predictions, outOfFoldLabels: [Int32]? = nil
  ) {
    self.model = model
    self.outOfFold = outOfFold
    self.outOfFoldLabels = outOfFoldLabels
  }
}
