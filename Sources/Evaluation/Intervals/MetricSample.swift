internal import Results

/// What one model's rows say of a metric: what the metric is a function of, in the form that its
/// uncertainty is computed from. Samples of two models on the same rows are paired.
enum MetricSample: Sendable {
  case unmeasurable(UnmeasurableReason)
  /// The metric is the mean of these values, one a row.
  case rows([Double])
  /// The metric is a function of how many rows of each class were decided to be of each.
  case decisions(Confusion)
  /// The metric is an area under ROC curves.
  case area(AreaUnderROC)
  /// The metric is a smooth function of means of rows.
  case influence(Influence)
  /// The metric is a function of the scores' order and values that rows are drawn again for.
  case scores(ScoreStatistic)
  /// The metric is the median of these absolute errors.
  case medianError([Double])
  /// A metric of the last two kinds with its values in all draws, none where rows are too few.
  case drawn(value: Double, draws: [Double])
}
