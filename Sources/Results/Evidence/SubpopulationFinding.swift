/// What is known of one candidate in one subpopulation.
package struct SubpopulationFinding: Codable, Equatable, Sendable {
  package let subpopulation: Subpopulation
  /// Rows of the test set that it holds, in 0 … 1.
  package let share: Double
  package let comparison: Comparison
  package let advice: Advice
  /// What `harness explain` shows of it; nil in results of versions that did not keep it.
  package var detail: FindingDetail?
  /// The lift in money; nil where nobody says what errors cost, or the rows are too few.
  package var money: MoneyLift?

  package init(
    subpopulation: Subpopulation, share: Double, comparison: Comparison,
    advice: Advice = .undecided, detail: FindingDetail? = nil
  ) {
    self.subpopulation = subpopulation
    self.share = share
    self.comparison = comparison
    self.advice = advice
    self.detail = detail
  }
}
