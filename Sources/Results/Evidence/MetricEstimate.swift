/// One model's metric on some rows.
package struct MetricEstimate: Codable, Equatable, Sendable {
  /// The metric's id.
  package let metric: String
  package let measurement: Measurement
  package let interval: Interval?
  package let method: IntervalMethod?

  package init(
    metric: String, measurement: Measurement, interval: Interval? = nil,
    method: IntervalMethod? = nil
  ) {
    self.metric = metric
    self.measurement = measurement
    self.interval = interval
    self.method = method
  }
}
