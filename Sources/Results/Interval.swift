/// A confidence interval. `lower` ≤ `upper`.
package struct Interval: Codable, Equatable, Sendable {
  package let lower: Double
  package let upper: Double
  /// The confidence level that it was computed at, adjustments included: 0.95, or nearer to 1
  /// where several intervals have to hold at once.
  package let level: Double

  package init(lower: Double, upper: Double, level: Double) {
    self.lower = lower
    self.upper = upper
    self.level = level
  }
}
