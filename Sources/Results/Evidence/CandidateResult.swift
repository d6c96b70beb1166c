/// A candidate, compared with the reference.
package struct CandidateResult: Codable, Equatable, Sendable {
  /// The rung's name in the ladder.
  package let name: String
  package var verdict: Verdict
  package var reasons: [VerdictReason]
  /// The primary metric on all test rows.
  package let overall: Comparison
  /// The task's other metrics on all test rows, for reading; no verdict rests on them.
  package let secondary: [Comparison]
  package let guardrails: [Guardrail]
  /// Every declared subpopulation, the one that matters most first: worse before below target
  /// before insufficient before better and equivalent, larger shares first.
  package let subpopulations: [SubpopulationFinding]
  /// The share of `coverage` that works; nil where no subpopulation is declared.
  package let workingShare: Double?
  /// Nil in results of versions that did not keep it.
  package let coverage: Coverage?
  /// Where it is worse or below target, declared or discovered, what costs most first: ten at most.
  package let weaknesses: [Weakness]?
  /// How many more there are.
  package let furtherWeaknesses: Int?
  /// Nil where there is nothing to route to the reference.
  package let hybrid: Hybrid?
  /// What `harness explain` shows of all test rows; nil in results of versions that did not keep it.
  package let detail: FindingDetail?
  /// Subpopulations that nobody declared, confirmed ones first, those that cost most first; ten at
  /// most. Nil where nothing was searched.
  package let discovered: [DiscoveredSubpopulation]?

  /// Nil where the candidate is not known to do better than the constant rung, or that is waived.
  package var oneColumn: OneColumnFinding?

  /// The primary metric in the test rows' own mix, where `overall` is of the world's.
  package var testMix: Comparison?
  /// The primary metric against today's process, on all test rows, at 1 − α by itself: for reading.
  /// Nil where it said nothing of them.
  package var overIncumbent: Lift?
  /// The lift on all test rows in money; nil where nobody says what errors cost.
  package var money: MoneyLift?
  /// Whether the lift is worth what the candidate costs more than the reference; nil where there is no
  /// budget, or nobody says what lifts or predictions come to.
  package var pays: TargetAnswer?

  /// How it stood the checks of its honesty; nil where it was not run.
  package private(set) var programFindings: [ProgramFinding]?

  package struct Guardrail: Codable, Equatable, Sendable {
    /// The largest loss that the config allows.
    package let margin: Double
    package let comparison: Comparison
    /// Kept: the lift's lower bound is above −margin. Broken: its upper bound is below −margin.
    package let answer: TargetAnswer
    /// One-sided, of "the lift is at most −margin": of the test of non-inferiority. Nil where there
    /// is no interval.
    package let pValue: Double?
    /// What would tell the lift from −margin, where the answer is undecided.
    package let needed: Needed?

    package init(
      margin: Double, comparison: Comparison, answer: TargetAnswer, pValue: Double? = nil,
      needed: Needed? = nil
    ) {
      self.margin = margin
      self.comparison = comparison
      self.answer = answer
      self.pValue = pValue
      self.needed = needed
    }
  }

  package init(
    name: String, verdict: Verdict, reasons: [VerdictReason], overall: Comparison,
    secondary: [Comparison], guardrails: [Guardrail], subpopulations: [SubpopulationFinding],
    workingShare: Double? = nil, detail: FindingDetail? = nil,
    discovered: [DiscoveredSubpopulation]? = nil, coverage: Coverage? = nil,
    weaknesses: [Weakness]? = nil, furtherWeaknesses: Int? = nil, hybrid: Hybrid? = nil
  ) {
    self.name = name
    self.verdict = verdict
    self.reasons = reasons
    self.overall = overall
    self.secondary = secondary
    self.guardrails = guardrails
    self.subpopulations = subpopulations
    self.workingShare = workingShare
    self.detail = detail
    self.discovered = discovered
    self.coverage = coverage
    self.weaknesses = weaknesses
    self.furtherWeaknesses = furtherWeaknesses
    self.hybrid = hybrid
  }

  /// Takes down how it stood the checks. Where its answers depend on the way it is asked, nobody knows
  /// how well it would do in use, however well it did here.
  package mutating func note(_ findings: [ProgramFinding]) {
    programFindings = findings
    let breaches = findings.count(where: \.isBreach)
    guard breaches > 0 else { return }
    reasons.insert(.answersDiffer(checks: breaches), at: 0)
    if verdict == .outOfThePark || verdict == .mixedSuccess { verdict = .undecided }
  }

  /// Test rows, in all, that would tell everything that is undecided about the candidate overall;
  /// nil where nothing is, or where no number is known.
  package var neededRows: Int? {
    let open = [overall.needed, overall.neededForTarget] + guardrails.map(\.needed)
    return open.compactMap { $0?.rows }.max()
  }
}
