internal import Results

extension Wording {
  static func recommendation(_ result: RunResult) -> Phrase {
    let recommendation = result.recommendation
    let best = recommendation.best
    let margin = NumberText.plain(result.evidence.margin)
    let target = target(result)
    let isIncumbent = recommendation.rung == result.problem.incumbent?.rung
    switch (recommendation.reason, recommendation.rung) {
    case (_, let rung?) where isIncumbent:
      return """
        \(strong: "Keep what is done today"). It reaches the target of \(target), and no rung is \
        better by more than the margin of \(margin)\(loss(rung, result)).
        """
    case (.bestIsNeeded, let rung?):
      return """
        \(strong: "Use \(name: rung)"). It reaches the target of \(target), and no simpler rung \
        that does is within the margin of \(margin) of it.\(exception(rung, result))
        """
    case (.simplerSuffices, let rung?):
      return """
        \(strong: "Use \(name: rung)"). It is the simplest rung that reaches the target of \
        \(target) and is within the margin of \(margin) of the best one, \
        \(name: best)\(loss(rung, result)).\(exception(rung, result))
        """
    case (.noneMeetsTarget, _):
      return """
        \(strong: "Use none of them yet"). No rung reaches the target of \(target); the best one \
        is \(name: best).
        """
    case (.noneWithinBudget, _):
      return """
        \(strong: "Use none of them yet"). No rung that reaches the target of \(target) is within \
        the budget; the best of the others is \(name: best).
        """
    case (.undecided, _), (_, nil):
      return """
        \(strong: "Too early to recommend one"). A rung may reach the target of \(target), but \
        \(rows(result.split.testRows)) of test data are too few to tell.
        """
    }
  }

  /// Where a recommended candidate is worse, the reference stands.
  private static func exception(_ rung: String, _ result: RunResult) -> Phrase {
    let candidate = result.candidates.first { $0.name.hasSameBytes(as: rung) }
    let worse = candidate?.subpopulations.count { $0.comparison.finding == .worse } ?? 0
    let first: Phrase =
      candidate?.answersDiffer == true
      ? " But find out first why its answers depend on the way it is asked." : ""
    guard worse > 0 else { return first }
    return """
      \(first) Where it is worse (\(counted(worse, "subpopulation", "subpopulations"))), use \
      \(name: result.reference.rung).
      """
  }

  private static func loss(_ rung: String, _ result: RunResult) -> String {
    let step = result.recommendation.steps.first { $0.rung == rung }
    guard let bound = step?.upperBound, bound.isFinite else { return "" }
    return " (it loses \(NumberText.significant(bound, digits: 2)) at most)"
  }

  /// The model to use in a subpopulation.
  static func advice(_ advice: Advice, candidate: String, _ result: RunResult) -> Phrase {
    switch advice {
    case .candidate: "\(name: candidate)"
    case .reference: "\(name: result.reference.rung)"
    case .neither: "neither"
    case .undecided: "\(name: result.reference.rung) for now"
    }
  }

  private static func unmeasuredStep(
    _ candidate: String, _ reason: UnmeasurableReason, _ result: RunResult
  ) -> Phrase {
    let metric = result.evidence.primary.title
    return reason == .needsProbabilities
      ? "have \(name: candidate) write probabilities, or choose a metric of labels, then run again"
      : "gather test rows on which \(metric) can be measured, then run again"
  }

  /// What to do now, in one sentence without a full stop.
  static func nextStep(_ result: RunResult) -> Phrase {
    if result.gates.contains(where: { $0.kind == .problem && $0.answer == .shut }) {
      return "mend what the problem gate names, then run again"
    }
    if result.gates.contains(where: { $0.kind == .data && $0.answer == .shut }) {
      return "mend what the data gate names, then run again"
    }
    if let tripped = result.candidates.lazy.compactMap(\.oneColumn).first(where: \.isTripped) {
      return oneColumnStep(tripped.column)
    }
    if let column = tellingColumn(result) {
      return "find out whether \(name: column) would be known when the model is asked"
    }
    let broken = result.ladder.first { if case .broken = $0.status { true } else { false } }
    if let broken { return "mend \(name: broken.name), which broke, then run again" }
    let owner = result.problem.owner
    let candidates = result.candidates
    if let candidate = candidates.first(where: { $0.verdict == .outOfThePark }) {
      return "show the report to \(name: owner) and decide on \(name: candidate.name)"
    }
    if let candidate = candidates.first(where: { $0.verdict == .mixedSuccess }) {
      return """
        decide with \(name: owner) whether to use \(name: candidate.name) only where it works, or \
        mend it where it falls short
        """
    }
    if let candidate = candidates.first(where: { $0.verdict == .undecided }) {
      if candidate.answersDiffer {
        return "have \(name: candidate.name) answer the same however it is asked, then run again"
      }
      if case .unmeasurable(let reason)? = candidate.reasons.first {
        return unmeasuredStep(candidate.name, reason, result)
      }
      if let step = costStep(candidate) { return step }
      if let population = result.evidence.population, !population.lacking.isEmpty {
        return "gather test rows of \(lacking(population)), then run again"
      }
      guard let needed = candidate.neededRows else {
        return candidate.hasUnknownCosts
          ? "find out what \(name: candidate.name) costs, then run again"
          : "gather more test rows, then run again"
      }
      return "gather \(rowsNeeded(needed)) of test data in all, then run again"
    }
    if result.gates.contains(where: { $0.kind == .data && $0.answer == .undecided })
      || (candidates.isEmpty && result.recommendation.reason == .undecided)
    {
      return "gather more test rows, then run again"
    }
    if let rung = result.recommendation.rung, rung == result.problem.incumbent?.rung {
      return "ask \(name: owner) what a model is to do better than what is done today"
    }
    if let rung = result.recommendation.rung {
      return candidates.isEmpty
        ? "show \(name: rung) to \(name: owner); add a candidate only if more is needed"
        : "show \(name: rung) to \(name: owner); a new candidate needs new information"
    }
    return candidates.isEmpty
      ? "add a candidate to the config, or better columns to the data, then run again"
      : "look for better columns before a more complex model, then run again"
  }

  /// Nil where something else is open as well, or in place of it.
  private static func costStep(_ candidate: CandidateResult) -> Phrase? {
    guard candidate.reasons.first == .betterByMinimumLift else { return nil }
    for reason in candidate.reasons {
      if case .budgetUnknown(let items) = reason {
        return """
          measure the \(items.map { Phrase(words: name($0)) }.listed()) of \(name: candidate.name), \
          or declare it, then run again
          """
      }
    }
    return candidate.reasons.contains(.payUndecided)
      ? "find out what \(name: candidate.name) costs, and what it is worth, then run again" : nil
  }

  /// The first column that the data gate suspects of leaking the target.
  private static func tellingColumn(_ result: RunResult) -> String? {
    for finding in result.data.findings {
      if case .tellingColumn(let column, _) = finding.subject { return column }
    }
    return nil
  }
}

extension CandidateResult {
  fileprivate var answersDiffer: Bool {
    reasons.contains { if case .answersDiffer = $0 { true } else { false } }
  }

  /// Whether more than rows is missing.
  fileprivate var hasUnknownCosts: Bool {
    reasons.contains { reason in
      switch reason {
      case .budgetUnknown, .payUndecided: true
      default: false
      }
    }
  }
}
