package import Results

/// Where a project was, where it is, and where it wants to be; what was tried for it and what that
/// bought. `docs/REPORT.md` documents it.
package struct ProjectProgress: Encodable, Equatable, Sendable {
  package let project: String
  /// As the latest run states it.
  package let problem: ProblemStatement
  package let goal: MetricGoal
  package let state: ProjectState
  /// Only where the project has stalled.
  package let suggestions: [Suggestion]
  /// Runs in the period, and in all.
  package let runs: Int
  package let runsInAll: Int
  /// The last run before the period; nil where there was none.
  package let was: Standing?
  package let now: Standing
  /// All runs until the end of the period.
  package let series: [ProgressSeries]
  /// Better rungs that were recommended in the period.
  package let steps: [ProgressStep]
  package let attempts: [Attempt]
  package let dataChanges: [DataChange]
  package let subpopulations: SubpopulationChanges
  package let complexity: [ComplexityPoint]
  package let gates: [GateStanding]
  /// Nil where no candidate has been compared.
  package let looks: Looks?
  /// Of the period, the earliest first.
  package let decisions: [DecisionRecord]
  package let signOffs: [ReviewerAnswer]
  /// By sign-offs that count at the end of the period, as far as the log tells.
  package let waived: [WaivedFinding]

  /// What a run reached.
  package struct Standing: Codable, Equatable, Sendable {
    package let day: Day
    /// The run's id.
    package let run: String
    package let metric: MetricSummary
    package let best: RungStanding?
    package let recommended: RungStanding?
    package let reason: Recommendation.Reason
    package let incumbent: RungStanding?
    package let verdicts: [Verdict]

    init(_ run: ProjectRun) {
      let result = run.result
      day = run.day
      self.run = result.id
      metric = result.evidence.primary
      best = result.best
      recommended = result.recommended
      reason = result.recommendation.reason
      incumbent = RungStanding(incumbentOf: result)
      verdicts = result.candidates.map(\.verdict)
    }
  }

  /// From all runs of the project and its entries of the log, the earliest first. Nil where it had no run
  /// until the end of the period.
  package init?(
    project: String, runs: [ProjectRun], audits: [AuditResult], log: [LogEntry],
    period: ReportPeriod
  ) {
    let runs = runs.inOrder().filter { $0.day <= period.last }
    guard let latest = runs.last else { return nil }
    let log = log.filter { Day(time: $0.at).map { $0 <= period.last } ?? false }
    let recent = runs.filter { period.contains($0.day) }
    let before = runs.last { $0.day < period.first }
    let cadence = latest.result.problem.cadence
    let allDecisions = log.compactMap { DecisionRecord($0, cadence: cadence) }
    let allSteps = ProgressSteps.of(runs)
    let reported = GateStanding.reported(log)
    let state = ProjectState(
      runs: runs, steps: allSteps, decisions: allDecisions,
      isDeployed: GateStanding.tellDeployment(reported), on: period.last)
    let audit = audits.compactMap { audit in Day(time: audit.clock.startedAt).map { ($0, audit) } }
      .filter { $0.0 <= period.last }.max { $0.0 < $1.0 }?.1

    self.project = project
    self.state = state
    problem = latest.result.problem
    let evidence = latest.result.evidence
    goal = MetricGoal(
      metric: evidence.primary, target: evidence.target, minimumLift: evidence.minimumLift)
    suggestions =
      state.stall == nil
      ? [] : Suggestion.all(runs: runs, audit: audit, state: state, on: period.last)
    self.runs = recent.count
    runsInAll = runs.count
    was = before.map(Standing.init)
    now = Standing(latest)
    series = ProgressSeries.all(of: runs)
    steps = allSteps.filter { period.contains($0.day) }
    attempts = Attempt.all(of: recent, steps: allSteps)
    dataChanges = DataChange.all(of: recent, after: before)
    // A run of baselines alone says nothing of what had been open.
    let start =
      runs.last { $0.day < period.first && $0.result.candidateThatCounts != nil } ?? before
      ?? recent.first
    subpopulations = SubpopulationChanges(from: (start ?? latest).result, to: latest.result)
    complexity = ComplexityPoint.all(of: runs)
    gates = GateStanding.measured(latest.result, before: before?.result) + reported
    looks = runs.last { $0.result.evidence.looks != nil }?.result.evidence.looks
    decisions = allDecisions.filter { period.contains($0.day) }
    signOffs = log.compactMap(ReviewerAnswer.init).filter { period.contains($0.day) }
    waived = LoggedSignOff.latest(in: log, project: project)
      .filter { $0.standing(at: "\(period.last)T00:00:00Z") == .valid }
      .flatMap { $0.statement?.predicate.waived ?? [] }
      .filter { $0.until.flatMap { Day($0) }.map { $0 >= period.last } ?? true }
  }
}
