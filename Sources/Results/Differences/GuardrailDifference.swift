/// The rungs on a metric that must not get worse.
package struct GuardrailDifference: Codable, Equatable, Sendable {
  package let metric: MetricSummary
  package let margin: Double
  /// Of those that were compared on the primary metric.
  package let rungs: [RungDifference]

  package init(metric: MetricSummary, margin: Double, rungs: [RungDifference]) {
    self.metric = metric
    self.margin = margin
    self.rungs = rungs
  }
}
