internal import Evaluation
internal import Results

/// The economics gate: is each candidate within the budget, and worth what it costs more than the
/// reference? Without candidates: is the recommended rung within the budget?
enum EconomicsGate {
  /// Nil where there is no budget, or nothing to hold against it.
  static func gate(
    _ economics: RungEconomics?, candidates: [CandidateResult], recommendation: Recommendation
  ) -> Gate? {
    guard let economics else { return nil }
    let rungs =
      candidates.isEmpty ? [recommendation.rung ?? recommendation.best] : candidates.map(\.name)
    let evidence: [Gate.Evidence] =
      rungs.flatMap { Self.evidence(of: $0, economics) } + candidates.compactMap(pays)
    guard !evidence.isEmpty else { return nil }
    return Gate(
      kind: .economics, answer: .gravest(of: evidence.map(\.answer)), evidence: evidence)
  }

  private static func evidence(
    of rung: String, _ economics: RungEconomics
  ) -> [Gate.Evidence] {
    guard economics.budget.hasLimits, let standing = economics.standing(rung) else { return [] }
    var evidence: [Gate.Evidence] = []
    if !standing.over.isEmpty { evidence.append(.overBudget(rung: rung, standing.over)) }
    if !standing.unknown.isEmpty { evidence.append(.budgetUnknown(rung: rung, standing.unknown)) }
    return evidence.isEmpty ? [.withinBudget(rung: rung)] : evidence
  }

  private static func pays(_ candidate: CandidateResult) -> Gate.Evidence? {
    candidate.pays.map { .pays(candidate: candidate.name, $0) }
  }
}

extension Gate.Evidence {
  fileprivate var answer: Gate.Answer {
    switch self {
    case .overBudget, .pays(_, .missed): .shut
    case .budgetUnknown, .pays(_, .undecided): .undecided
    default: .open
    }
  }
}
