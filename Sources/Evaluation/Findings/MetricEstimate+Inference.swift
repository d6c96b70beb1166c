internal import Results

extension MetricEstimate {
  /// The interval ends where the metric's range does: a symmetric one around a small loss would
  /// promise losses below zero, which no model can have.
  init(_ metric: Metric, _ measurement: Measurement, _ inference: Inference?, alpha: Double) {
    self.init(
      metric: metric.id, measurement: measurement,
      interval: inference?.interval(alpha: alpha).within(metric.lowest, metric.highest),
      method: inference?.method)
  }
}

extension Interval {
  fileprivate func within(_ lowest: Double?, _ highest: Double?) -> Interval {
    Interval(
      lower: max(lower, lowest ?? lower), upper: min(upper, highest ?? upper), level: level)
  }
}
