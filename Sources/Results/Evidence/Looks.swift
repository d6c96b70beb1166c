/// How often a test set has been looked at, and how worn it is.
///
/// Whoever sees how a candidate did on test rows makes the next one with that in mind, so that α is
/// shared out among all predictions files that were ever compared on them.
package struct Looks: Codable, Equatable, Sendable {
  /// SHA-256 of the test rows' ids and true values, in their order.
  package let testSet: String
  /// Distinct predictions files ever compared on these rows, those of this run included.
  package let count: Int
  /// Of these, the ones of this run.
  package let ofRun: Int
  /// α of the config; `EvidenceSettings.alpha` is this run's share of it.
  package let configuredAlpha: Double
  /// How many of the test rows would tell as much if nobody had looked before, in 0 … 1.
  package let worth: Double
  /// Looks from which on the rows are worth less than half of their number: fresh ones are due.
  package let freshRowsDue: Int
  /// Whether this run's looks could be written down for the next ones.
  package let areKept: Bool

  package init(
    testSet: String, count: Int, ofRun: Int, configuredAlpha: Double, worth: Double,
    freshRowsDue: Int, areKept: Bool
  ) {
    self.testSet = testSet
    self.count = count
    self.ofRun = ofRun
    self.configuredAlpha = configuredAlpha
    self.worth = worth
    self.freshRowsDue = freshRowsDue
    self.areKept = areKept
  }
}
