/// What a model saves against another on so many predictions as the settings say; a loss is below 0.
package struct MoneyLift: Codable, Equatable, Sendable {
  package let estimate: Double
  package let interval: Interval

  package init(estimate: Double, interval: Interval) {
    self.estimate = estimate
    self.interval = interval
  }
}
