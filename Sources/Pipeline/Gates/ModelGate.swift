internal import Results

/// The model gate: is each candidate worth its complexity, everywhere? Without candidates: does a
/// baseline do?
enum ModelGate {
  /// `broken` are candidates that were run and have no predictions. What does not run cannot be shipped,
  /// so they shut the gate; so do those whose answers depend on the way they are asked.
  static func gate(
    candidates: [CandidateResult], broken: [String] = [], recommendation: Recommendation
  ) -> Gate {
    guard !candidates.isEmpty || !broken.isEmpty else { return ladderOnly(recommendation) }
    let verdicts = candidates.map(\.verdict)
    let differing = candidates.filter { ($0.programFindings ?? []).contains(where: \.isBreach) }
    let answer: Gate.Answer =
      if !broken.isEmpty || !differing.isEmpty
        || verdicts.contains(where: { $0 == .failed || $0 == .mixedSuccess })
      {
        .shut
      } else if verdicts.contains(.undecided) { .undecided } else { .open }
    return Gate(
      kind: .model, answer: answer,
      evidence: broken.map { .candidateBroke(candidate: $0) }
        + differing.map { .answersDiffer(candidate: $0.name) }
        + candidates.map { .verdict(candidate: $0.name, $0.verdict) })
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
