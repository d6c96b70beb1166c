/// What lies behind one comparison, for `harness explain`: of each model alone, and of the tests.
package struct FindingDetail: Codable, Equatable, Sendable {
  package let reference: ModelDetail
  package let candidate: ModelDetail
  /// Student's, of the lift's interval; nil where it has the normal quantiles, or there is none.
  package let degreesOfFreedom: Double?
  /// Of "the candidate's metric is at its target"; nil where that is not tested.
  package let targetTest: TargetTest?

  /// A two-sided test, before and after the adjustment for many looks.
  package struct TargetTest: Codable, Equatable, Sendable {
    package let pValue: Double
    package let adjustedPValue: Double?

    package init(pValue: Double, adjustedPValue: Double?) {
      self.pValue = pValue
      self.adjustedPValue = adjustedPValue
    }
  }

  package init(
    reference: ModelDetail, candidate: ModelDetail, degreesOfFreedom: Double? = nil,
    targetTest: TargetTest? = nil
  ) {
    self.reference = reference
    self.candidate = candidate
    self.degreesOfFreedom = degreesOfFreedom
    self.targetTest = targetTest
  }
}
