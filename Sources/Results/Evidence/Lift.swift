/// Candidate minus reference on one metric and the same rows, signed so that more is better.
package struct Lift: Codable, Equatable, Sendable {
  package let estimate: Double
  package let standardError: Double?
  package let interval: Interval
  /// Two-sided p-value of "the lift is zero", before and after the adjustment for many looks.
  package let pValue: Double?
  package let adjustedPValue: Double?
  package let method: IntervalMethod

  package init(
    estimate: Double, standardError: Double?, interval: Interval, pValue: Double?,
    adjustedPValue: Double?, method: IntervalMethod
  ) {
    self.estimate = estimate
    self.standardError = standardError
    self.interval = interval
    self.pValue = pValue
    self.adjustedPValue = adjustedPValue
    self.method = method
  }
}
