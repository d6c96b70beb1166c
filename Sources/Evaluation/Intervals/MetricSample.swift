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
  /// The metric is the expected calibration error.
  case calibration(CalibrationError)
  /// The metric is the median of these absolute errors.
  case medianError([Double])
}
