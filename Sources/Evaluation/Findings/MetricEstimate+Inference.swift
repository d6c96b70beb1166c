internal import Results

extension MetricEstimate {
  init(_ metric: Metric, _ measurement: Measurement, _ inference: Inference?, alpha: Double) {
    self.init(
      metric: metric.id, measurement: measurement,
      interval: inference?.interval(alpha: alpha), method: inference?.method)
  }
}
