internal import Results

extension Suggestion {
  /// What speaks for which way on, from all runs in their order and the latest audit, where there is one.
  static func all(
    runs: [ProjectRun], audit: AuditResult?, state: ProjectState, on today: Day
  ) -> [Suggestion] {
    guard let latest = runs.last?.result else { return [] }
    let since = runs.filter { $0.day > state.lastProgress || state.lastStep == nil }
    let tried = Attempt.all(of: since, steps: [])
    if let rung = latest.recommendation.rung, let step = state.lastStep {
      // The question is no longer whether there is a model.
      return [.bringToUse(rung: rung, since: step.day)] + simpler(tried, latest)
    }
    let curve = audit?.data.learningCurve
    let facts = curve.flatMap(Curve.init)
    var found: [Suggestion] = []
    if let hybrid = reframe(latest) { found.append(hybrid) }
    switch curve?.answer {
    case .rising?: found += facts.map { [.moreData($0)] } ?? []
    case .flat?: found += facts.map { [.betterData($0)] } ?? []
    case .unclear?, nil: break
    }
    if let labels = labels(audit, latest) { found.append(labels) }
    if let rows = moreTestRows(latest) { found.append(rows) }
    if let looks = latest.evidence.looks, looks.count >= looks.freshRowsDue {
      found.append(.freshTestRows(looks: looks.count, worth: looks.worth))
    }
    found += simpler(tried, latest)
    if curve == nil { found.append(.audit) }
    if curve?.answer == .unclear { found += facts.map { [.unclearData($0)] } ?? [] }
    let isHopeless = curve?.answer == .flat && facts.map { !$0.mayReachTarget } ?? false
    let cadence = latest.problem.cadence
    let isLong = cadence.next(after: cadence.next(after: state.lastProgress)) < today
    if isHopeless || (isLong && !tried.isEmpty) {
      found.append(
        .stop(
          days: state.lastProgress.days(until: today), candidates: tried.count,
          curve: isHopeless ? facts : nil))
    }
    return found
  }

  private static func reframe(_ run: RunOutline) -> Suggestion? {
    guard let candidate = run.candidates.first(where: { $0.verdict == .mixedSuccess }) else {
      return nil
    }
    return .reframe(
      candidate: candidate.name,
      worksFor: candidate.coverage?.works.share ?? candidate.workingShare,
      hybrid: candidate.hybrid)
  }

  /// Where the checks of the data say that many labels are wrong.
  private static func labels(_ audit: AuditResult?, _ run: RunOutline) -> Suggestion? {
    for finding in (audit?.data.findings ?? []) + run.data.findings {
      if case .noisyLabels(let share, let lowest, let highest) = finding.subject {
        return .betterLabels(
          share: share, interval: Interval(lower: lowest, upper: highest, level: 0.95))
      }
    }
    return nil
  }

  private static func moreTestRows(_ run: RunOutline) -> Suggestion? {
    let open = run.candidates.filter { $0.verdict == .undecided }.compactMap { candidate in
      [candidate.overall.needed?.rows, candidate.overall.neededForTarget?.rows].compactMap(\.self)
        .max().map { (candidate: candidate.name, needed: $0) }
    }
    return open.min { $0.needed < $1.needed }.map {
      .moreTestRows(candidate: $0.candidate, rows: run.split.testRows, needed: $0.needed)
    }
  }

  /// Where at least half did no better than the reference, and none did.
  private static func simpler(_ tried: [Attempt], _ run: RunOutline) -> [Suggestion] {
    let failed = tried.filter { $0.verdict == .failed }
    let isHope = tried.contains { $0.verdict == .mixedSuccess || $0.verdict == .outOfThePark }
    guard !failed.isEmpty, 2 * failed.count >= tried.count, !isHope else { return [] }
    return [.simpler(candidates: failed.map(\.name), over: run.reference.rung)]
  }
}
