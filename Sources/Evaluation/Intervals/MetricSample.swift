internal import Results

/// What one model's rows say of a metric: what the metric is a function of, in the form that its
/// uncertainty is computed from. Samples of two models on the same rows are paired.
enum MetricSample: Sendable {
  case unmeasurable(UnmeasurableReason)
  /// The metric is the mean of these values, one a row.
  case rows([Double])
  /// The metric is the share of ones among these zeros and ones.
  case hits([Double])
  /// The metric is an area under ROC curves.
  case area(AreaUnderROC)
  /// The metric is another function of the rows; its uncertainty is resampled.
  case resampled(ResampledStatistic)
}

extension MetricSample {
  /// How the lift of one such sample over another is told.
  var liftMethod: IntervalMethod {
    switch self {
    case .unmeasurable, .rows: .pairedDifferences
    case .hits: .pairedProportions
    case .area: .delong
    case .resampled: .pairedBootstrap
    }
  }
}
