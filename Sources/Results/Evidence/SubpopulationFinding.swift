/// What is known of one candidate in one subpopulation.
package struct SubpopulationFinding: Codable, Equatable, Sendable {
  package let subpopulation: Subpopulation
  /// Rows of the test set that it holds, in 0 … 1.
  package let share: Double
  package let comparison: Comparison
  package let advice: Advice

  package init(
    subpopulation: Subpopulation, share: Double, comparison: Comparison,
    advice: Advice = .undecided
  ) {
    self.subpopulation = subpopulation
    self.share = share
    self.comparison = comparison
    self.advice = advice
  }
}
