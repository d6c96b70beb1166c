internal import Results

/// The model gate: is each candidate worth its complexity, everywhere? Without candidates: does a
/// baseline do?
enum ModelGate {
  static func gate(candidates: [CandidateResult], recommendation: Recommendation) -> Gate {
    guard !candidates.isEmpty else { return ladderOnly(recommendation) }
    let verdicts = candidates.map(\.verdict)
    let answer: Gate.Answer =
      if verdicts.contains(where: { $0 == .failed || $0 == .mixedSuccess }) {
        .shut
      } else if verdicts.contains(.undecided) { .undecided } else { .open }
    return Gate(
      kind: .model, answer: answer,
      evidence: candidates.map { .verdict(candidate: $0.name, $0.verdict) })
  }

  private static func ladderOnly(_ recommendation: Recommendation) -> Gate {
    let answer: Gate.Answer =
      switch recommendation.reason {
      case .bestIsNeeded, .simplerSuffices: .open
      case .noneMeetsTarget, .noneWithinBudget: .shut
      case .undecided: .undecided
      }
    return Gate(
      kind: .model, answer: answer, evidence: [.ladderOnly(recommended: recommendation.rung)])
  }
}
