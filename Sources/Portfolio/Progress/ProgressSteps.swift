internal import Results

/// Finds the runs that recommended a better rung. `docs/REPORT.md` has the rules.
struct ProgressSteps {
  /// What stands recommended until something better is.
  private var standing: Standing?
  /// The best that earlier runs reached under a goal under which nothing was recommended.
  private var unrecommended: Standing?

  private struct Standing {
    let rung: RungStanding
    let run: RunOutline

    var goal: EvidenceSettings { run.evidence }
  }

  /// The steps of runs in their order.
  static func of(_ runs: [ProjectRun]) -> [ProgressStep] {
    var steps = ProgressSteps()
    return runs.compactMap { steps.next($0) }
  }

  private mutating func next(_ run: ProjectRun) -> ProgressStep? {
    let result = run.result
    guard let rung = result.recommended else {
      note(result)
      return nil
    }
    let kind = kind(of: rung, result)
    let over = standing?.rung
    // Under another metric the two cannot be compared, and later runs are held against the new one.
    if kind != nil || standing?.goal.primary.id != result.evidence.primary.id {
      standing = Standing(rung: rung, run: result)
    }
    return kind.map { ProgressStep(kind: $0, day: run.day, run: result.id, rung: rung, over: over) }
  }

  private mutating func note(_ run: RunOutline) {
    guard standing == nil, let best = run.best else { return }
    let metric = run.evidence.primary
    if let before = unrecommended, before.goal.primary.id == metric.id,
      metric.gain(from: before.rung.value, to: best.value) <= 0,
      !isHarder(run.evidence, than: before.goal)
    {
      return
    }
    unrecommended = Standing(rung: best, run: run)
  }

  private func kind(of rung: RungStanding, _ run: RunOutline) -> ProgressStep.Kind? {
    let goal = run.evidence
    guard let standing else {
      // A target that was eased until it was reached is no better rung.
      if let before = unrecommended, before.goal.primary.id == goal.primary.id,
        isHarder(before.goal, than: goal)
      {
        return isBetter(rung, run, than: before) ? .recommended : nil
      }
      return .recommended
    }
    guard standing.goal.primary.id == goal.primary.id else { return nil }
    if isHarder(goal, than: standing.goal),
      goal.primary.gain(from: goal.target, to: standing.rung.value) < 0
    {
      return .targetReached
    }
    if isBetter(rung, run, than: standing) { return .better }
    return isSimpler(rung, run, than: standing.rung) ? .simpler : nil
  }

  private func isHarder(_ goal: EvidenceSettings, than other: EvidenceSettings) -> Bool {
    goal.primary.gain(from: other.target, to: goal.target) > 0
  }

  /// By more than the margin, and not by chance.
  private func isBetter(
    _ rung: RungStanding, _ run: RunOutline, than old: Standing
  ) -> Bool {
    let goal = run.evidence
    if rung.rung != old.rung.rung, let paired = pairedLift(rung.rung, over: old.rung.rung, run) {
      return paired.estimate > goal.margin && paired.lower > 0
    }
    // Other rows, or a rung that this run does not have: as if the two were independent. On the same
    // rows that asks for more than needed.
    let gain = goal.primary.gain(from: old.rung.value, to: rung.value)
    guard let new = rung.interval, let before = old.rung.interval else { return false }
    let halves = [new, before].map { ($0.upper - $0.lower) / 2 }
    let half = (halves[0] * halves[0] + halves[1] * halves[1]).squareRoot()
    return gain > goal.margin && gain - half > 0
  }

  /// What the run itself tells of two of its rungs, on the same rows; nil where it does not.
  private func pairedLift(
    _ rung: String, over old: String, _ run: RunOutline
  ) -> (estimate: Double, lower: Double)? {
    guard run.rung(old)?.status == .measured else { return nil }
    if run.reference.rung == old, let lift = run.candidate(rung)?.overall.lift {
      return (lift.estimate, lift.interval.lower)
    }
    // One-sided: as far below the loss as its bound is above it.
    guard run.recommendation.best == rung,
      let step = run.recommendation.steps.first(where: { $0.rung == old }),
      let loss = step.loss, let bound = step.upperBound
    else { return nil }
    return (loss, 2 * loss - bound)
  }

  private func isSimpler(
    _ rung: RungStanding, _ run: RunOutline, than old: RungStanding
  ) -> Bool {
    guard rung.rung != old.rung, rung.kind != .incumbent else { return false }
    let goal = run.evidence
    let value: Double
    if let place = run.ladder.firstIndex(where: { $0.name == rung.rung }),
      let oldPlace = run.ladder.firstIndex(where: { $0.name == old.rung }),
      let again = RungStanding(run.ladder[oldPlace])
    {
      guard place < oldPlace else { return false }
      value = again.value
    } else {
      guard old.kind == .candidate, rung.kind != .candidate else { return false }
      value = old.value
    }
    return goal.primary.gain(from: value, to: rung.value) >= -goal.margin
  }
}
