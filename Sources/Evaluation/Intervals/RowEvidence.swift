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
  private let answers: ModelAnswers

  /// Answers are needed where models hold no more than a metric asks for.
  init(
    truth: Target, models: [RankedPredictions], units: SamplingUnits, bootstrap: Bootstrap,
    answers: ModelAnswers? = nil
  ) {
    self.truth = truth
    self.models = models
    self.units = units
    self.bootstrap = bootstrap
    self.answers = answers ?? ModelAnswers(models.map(\.scored))
  }

  /// All that the rows tell of one metric. O(rows × models).
  subscript(metric: Metric) -> MetricEvidence {
    MetricEvidence(
      metric, truth: truth, labels: models.map(\.scored.labels), answers: answers,
      samples: models.map {
        metric.sample(truth: truth, predictions: $0, weights: units.weights)
      }, units: units, bootstrap: bootstrap)
  }
}
