internal import Splitting

/// Some rows with what several models said of them. Overall and a subpopulation are evaluated by
/// this one path: metric by metric, so that what a metric knows of each row is held for no longer
/// than the metric needs it.
struct RowEvidence: Sendable {
  let truth: Target
  /// Known by their index; of the same rows as truth.
  let models: [RankedPredictions]
  let units: SamplingUnits
  let bootstrap: Bootstrap

  /// All that the rows tell of one metric. O(rows × models).
  subscript(metric: Metric) -> MetricEvidence {
    MetricEvidence(
      metric, truth: truth, models: models.map(\.scored),
      samples: models.map {
        metric.sample(truth: truth, predictions: $0, weights: units.weights)
      }, units: units,
      bootstrap: bootstrap)
  }
}
