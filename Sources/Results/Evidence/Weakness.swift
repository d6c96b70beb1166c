/// A subpopulation where a candidate is worse or below target, declared or discovered, and those with
/// much the same rows that it stands for.
package struct Weakness: Codable, Equatable, Sendable {
  package let subpopulation: Subpopulation
  package let isDeclared: Bool
  /// `worse` or `belowTarget`.
  package let finding: FindingKind
  /// Of the population, in 0 … 1.
  package let share: Double
  /// How much worse than the reference, or short of the target, in the primary metric.
  package let loss: Double
  /// Further findings that hold much the same rows, declared ones first.
  package let standsFor: [Subpopulation]

  /// What it costs over all rows.
  package var harm: Double { share * loss }

  package init(
    subpopulation: Subpopulation, isDeclared: Bool, finding: FindingKind, share: Double,
    loss: Double, standsFor: [Subpopulation]
  ) {
    self.subpopulation = subpopulation
    self.isDeclared = isDeclared
    self.finding = finding
    self.share = share
    self.loss = loss
    self.standsFor = standsFor
  }
}
