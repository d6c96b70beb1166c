/// The smallest lift over the reference that the test rows could show.
package struct DetectableLift: Codable, Equatable, Sendable {
  package let metric: MetricSummary
  package let testRows: Int
  /// With a chance of 80 %.
  package let lift: Double
  /// A candidate is taken to differ from the reference as these two baselines do.
  package let pair: [String]
  /// What the config asks for; nil where it asks for none beyond the reference.
  package let asked: Asked?

  package struct Asked: Codable, Equatable, Sendable {
    package let lift: Double
    package let reason: Reason

    package enum Reason: String, Codable, CaseIterable, Sendable {
      case minimumLift
      /// What the reference lacks of the target.
      case target
    }

    package init(lift: Double, reason: Reason) {
      self.lift = lift
      self.reason = reason
    }
  }

  package init(metric: MetricSummary, testRows: Int, lift: Double, pair: [String], asked: Asked?) {
    self.metric = metric
    self.testRows = testRows
    self.lift = lift
    self.pair = pair
    self.asked = asked
  }
}
