/// What the config asks of a model.
package struct MetricGoal: Codable, Equatable, Sendable {
  package let metric: MetricSummary
  package let target: Double
  /// The smallest lift over the reference that is worth having.
  package let minimumLift: Double

  package init(metric: MetricSummary, target: Double, minimumLift: Double) {
    self.metric = metric
    self.target = target
    self.minimumLift = minimumLift
  }
}
