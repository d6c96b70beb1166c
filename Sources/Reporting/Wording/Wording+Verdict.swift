internal import Results

extension Wording {
  /// The verdict on a candidate: what it is, what speaks for it, what against it. A mixed success
  /// begins with for whom it works, and says where to use which model.
  static func verdict(_ candidate: CandidateResult, _ result: RunResult) -> Phrase {
    let clauses = candidate.reasons.compactMap { clause($0, candidate, result) }
    let speaking =
      clauses.filter { $0.side == .for }.map(\.phrase)
      + subpopulations(candidate.reasons, [.better, .equivalent])
    let opposing =
      clauses.filter { $0.side == .against }.map(\.phrase)
      + subpopulations(candidate.reasons, [.worse, .belowTarget, .insufficientEvidence])
      + discovered(candidate.reasons)
    let opening: Phrase =
      switch candidate.verdict {
      case .failed: "\(strong: "\(name: candidate.name) failed")"
      case .mixedSuccess: "\(strong: "\(name: candidate.name) is a mixed success")"
      case .outOfThePark: "\(strong: "\(name: candidate.name) is out of the park")"
      case .undecided: "\(strong: "\(name: candidate.name) is undecided")"
      }
    guard !candidate.reasons.isEmpty else { return "\(opening)." }
    guard !speaking.isEmpty else { return "\(opening): it \(opposing.listed())." }
    guard !opposing.isEmpty else { return "\(opening): it \(speaking.listed())." }
    if candidate.verdict == .mixedSuccess, let coverage = candidate.coverage {
      let advice = candidate.hybrid.map { " \(routes($0, candidate, result))" as Phrase } ?? ""
      return """
        \(opening): it \(self.coverage(coverage, result)).\(advice) It \(speaking.listed()), but \
        \(opposing.listed()).
        """
    }
    return "\(opening): it \(speaking.listed()), but \(opposing.listed())\(working(candidate))."
  }

  private static func working(_ candidate: CandidateResult) -> String {
    guard candidate.verdict == .mixedSuccess, let share = candidate.workingShare else { return "" }
    return "; it works for \(NumberText.percent(share)) of the test rows at most"
  }

  /// `is worse in 1 and below target in 2 of 14 subpopulations`, as one clause or none.
  private static func subpopulations(
    _ reasons: [VerdictReason], _ kinds: [FindingKind]
  ) -> [Phrase] {
    var total = 0
    let counts = reasons.compactMap { reason -> Phrase? in
      guard case .subpopulations(let finding, let count, let of) = reason, kinds.contains(finding)
      else { return nil }
      total = of
      let word = finding == .insufficientEvidence ? "impossible to judge" : mark(finding).word
      return Phrase(words: "\(word) in \(NumberText.count(count))")
    }
    guard !counts.isEmpty else { return [] }
    return ["is \(counts.listed()) of \(counted(total, "subpopulation", "subpopulations"))"]
  }

  /// `is worse in 2 subpopulations that nobody declared`, as one clause or none.
  private static func discovered(_ reasons: [VerdictReason]) -> [Phrase] {
    var all = 0
    let counts = reasons.compactMap { reason -> Phrase? in
      guard case .discovered(let finding, let count) = reason else { return nil }
      all += count
      return Phrase(words: "\(mark(finding).word) in \(NumberText.count(count))")
    }
    guard !counts.isEmpty else { return [] }
    let noun = all == 1 ? "subpopulation" : "subpopulations"
    return ["is \(counts.listed()) \(noun) that nobody declared"]
  }

  private enum Side { case `for`, against }

  /// Nil for what is said of subpopulations, which stand in one clause together.
  private static func clause(
    _ reason: VerdictReason, _ candidate: CandidateResult, _ result: RunResult
  ) -> (side: Side, phrase: Phrase)? {
    let reference = result.reference.rung
    let metric = result.evidence.primary.title
    let target = target(result)
    switch reason {
    case .oneColumnSuffices(let column, let share):
      return (
        .against,
        "has \(NumberText.percent(share)) of its lift over constant from \(name: column) alone"
      )
    case .answersDiffer:
      return (
        .against,
        "answers differently when it is asked in another way, so what was measured may not hold"
      )
    case .worseOverall:
      return (
        .against, "does worse than \(name: reference) on \(metric)\(by(candidate.overall.lift))"
      )
    case .noBetterOverall:
      return (
        .against,
        "does no better than \(name: reference) on \(metric)\(by(candidate.overall.lift))"
      )
    case .betterBelowMinimumLift:
      return (
        .against,
        """
        beats \(name: reference) on \(metric)\(by(candidate.overall.lift)), but not by the minimum \
        lift of \(NumberText.plain(result.evidence.minimumLift))
        """
      )
    case .betterByMinimumLift:
      return (.for, "beats \(name: reference) on \(metric)\(by(candidate.overall.lift))")
    case .overallUndecided:
      return (
        .against,
        """
        can’t be told from \(name: reference) on \(metric) with \
        \(rows(candidate.overall.rows))\(by(candidate.overall.lift))
        """
      )
    case .unmeasurable(let reason):
      return (
        .against,
        "could not be compared with \(name: reference) on \(metric): \(unmeasurable(reason))"
      )
    case .populationLacks:
      return (
        .against,
        "cannot be judged for the whole population: test rows lack "
          + (result.evidence.population.map { lacking($0) } ?? "a part of it")
      )
    case .targetMet: return (.for, "reaches the target of \(target)")
    case .targetMissed: return (.against, "misses the target of \(target)")
    case .targetUndecided:
      return (
        .against,
        """
        may or may not reach the target of \(target)\(told(by: candidate.overall.neededForTarget))
        """
      )
    case .subpopulations, .discovered: return nil
    case .guardrailBroken(let metric):
      return (.against, "breaks the guardrail on \(result.title(metric))")
    case .guardrailUndecided(let metric):
      return (.against, "may break the guardrail on \(result.title(metric))")
    case .overBudget(let items):
      return (.against, "is over the budget in \(items.map { Phrase(words: name($0)) }.listed())")
    case .budgetUnknown(let items):
      return (
        .against,
        "may be over the budget in \(items.map { Phrase(words: name($0)) }.listed()), which nobody knows"
      )
    case .doesNotPay: return (.against, "costs more than it brings")
    case .payUndecided: return (.against, "may cost more than it brings")
    }
  }

  private static func told(by needed: Needed?) -> String {
    needed?.rows.map { " (\(rowsNeeded($0)) would tell)" } ?? ""
  }

  static func by(_ lift: Lift?) -> String {
    guard let lift else { return "" }
    let precision = Precision(intervals: [lift.interval], values: [lift.estimate])
    return """
       (lift \(precision.signed(lift.estimate)), \(level(lift.interval.level)) interval \
      \(precision.signedRange(lift.interval)))
      """
  }

  /// The answer of a run without candidates.
  static func ladderAnswer(_ result: RunResult) -> (mark: Mark, sentence: Phrase) {
    let recommendation = result.recommendation
    let target = "target of \(target(result)) for \(result.evidence.primary.title)"
    switch (recommendation.reason, recommendation.rung) {
    case (.noneMeetsTarget, _):
      return (
        Mark(symbol: "✕", word: "no baseline suffices", tone: .bad),
        """
        \(strong: "No baseline suffices"): none reaches the \(target); the best is \
        \(name: recommendation.best). No candidate was compared.
        """
      )
    case (.noneWithinBudget, _):
      return (
        Mark(symbol: "✕", word: "no baseline suffices", tone: .bad),
        """
        \(strong: "No baseline suffices"): those that reach the \(target) are over the budget. No \
        candidate was compared.
        """
      )
    case (.undecided, _), (_, nil):
      return (
        Mark(symbol: "?", word: "undecided", tone: .quiet),
        """
        \(strong: "Undecided"): \(rows(result.split.testRows)) of test data are too few to tell \
        whether a baseline reaches the \(target). No candidate was compared.
        """
      )
    case (.bestIsNeeded, let rung?), (.simplerSuffices, let rung?):
      return (
        Mark(symbol: "✓", word: "a baseline suffices", tone: .good),
        """
        \(strong: "A baseline suffices"): \(name: rung) reaches the \(target). No \
        candidate was compared.
        """
      )
    }
  }
}
