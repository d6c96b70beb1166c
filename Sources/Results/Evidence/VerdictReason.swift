/// What a verdict rests on; the first of the list weighs most.
package enum VerdictReason: Codable, Equatable, Sendable {
  /// One column alone reaches so much of the candidate's lift over the constant rung.
  case oneColumnSuffices(column: String, share: Double)
  case worseOverall
  case noBetterOverall
  case betterBelowMinimumLift
  case betterByMinimumLift
  case overallUndecided
  /// The candidate was run, and failed so many checks that its answers do not depend on the way it is
  /// asked: what was measured does not hold for what would be deployed.
  case answersDiffer(checks: Int)
  /// The primary metric has no value for the candidate or the reference, so nothing was compared.
  case unmeasurable(UnmeasurableReason)
  /// So many parts of the world's population have no test rows that could stand for them.
  case populationLacks(parts: Int)
  case targetMet
  case targetMissed
  case targetUndecided
  /// Subpopulations with this finding, of so many declared.
  case subpopulations(finding: FindingKind, count: Int, of: Int)
  /// So many subpopulations that nobody declared, and in which the candidate is worse or below target
  /// on the primary metric, all confirmed.
  case discovered(finding: FindingKind, count: Int)
  /// A guardrail metric that is worse by more than its margin allows, or may be.
  case guardrailBroken(metric: String)
  case guardrailUndecided(metric: String)
  /// It takes more of these than the budget allows.
  case overBudget([BudgetItem])
  /// Nobody knows how much it takes of these, which the budget limits.
  case budgetUnknown([BudgetItem])
  /// It costs more than it brings.
  case doesNotPay
  /// It may cost more than it brings.
  case payUndecided
}
