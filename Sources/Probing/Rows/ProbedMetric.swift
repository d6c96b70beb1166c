package import Evaluation
internal import Models
internal import Results
internal import Splitting

/// The primary metric, and how a model's predictions are decided for it.
package struct ProbedMetric: Sendable {
  package let metric: Metric
  package let costs: CostMatrix?

  package init(_ metric: Metric, costs: CostMatrix?) {
    self.metric = metric
    self.costs = costs
  }

  /// The threshold that suits out-of-fold predictions best.
  func threshold(_ rows: TrainingRows, outOfFold: Predictions) -> Double {
    guard rows.target.task == .binary else { return 0.5 }
    return ThresholdChoice.choose(
      primary: metric, target: rows.target, outOfFold: outOfFold, costs: costs,
      weights: rows.weights
    ).value
  }

  func decided(_ predictions: Predictions, threshold: Double) -> ScoredPredictions {
    ScoredPredictions(
      predictions: predictions,
      labels: Decision.labels(predictions, threshold: threshold, costs: costs))
  }

  /// On rows that were not trained on.
  func value(_ predictions: ScoredPredictions, _ rows: TrainingRows) -> Double? {
    let measured = metric.score(
      truth: rows.target, predictions: predictions, weights: rows.weights)
    return measured.value.flatMap { $0.isFinite ? $0 : nil }
  }
}
