import Archive
import Results

/// A small result, of which the history does not look at much.
func sampleRun(
  id: String = "0123456789ab", project: String = "loans", verdict: Verdict = .outOfThePark,
  startedAt: String = "2026-11-22T10:00:00Z"
) -> RunResult {
  let estimate = MetricEstimate(metric: "accuracy", measurement: .value(0.5))
  let metric = MetricSummary(
    id: "accuracy", title: "accuracy", direction: .higherIsBetter, lowest: 0, highest: 1)
  return RunResult(
    id: id, tool: Tool(version: "0.1.0", blas: "none"),
    clock: Clock(startedAt: startedAt, seconds: 1, stages: []), project: project,
    problem: ProblemStatement(
      statement: "a", decision: "b", owner: "c", stakeholders: ["d"]),
    inputs: [
      InputHash(role: "config", path: "a.json", bytes: 1, sha256: "c0"),
      InputHash(role: "data", path: "a.csv", bytes: 1, sha256: "d0"),
    ],
    data: DataSummary(
      path: "a.csv", rows: 10, task: .binary, target: "y", columns: [], classes: [], findings: []),
    split: SplitSummary(
      method: .stratified, column: nil, seed: 1, trainingRows: 8, testRows: 2, sha256: "e0"),
    evidence: EvidenceSettings(
      primary: metric, target: 0.8, minimumLift: 0, margin: 0, alpha: 0.05, bootstrapDraws: 100,
      seed: 1, metrics: [metric], adjustedHypotheses: 0, folds: 5),
    gates: [
      Gate(kind: .model, answer: .shut, evidence: [.verdict(candidate: "gbm", verdict)])
    ],
    ladder: [], reference: ReferenceChoice(rung: "tree", crossValidated: []),
    candidates: [
      CandidateResult(
        name: "gbm", verdict: verdict, reasons: [],
        overall: Comparison(
          metric: "accuracy", rows: 2, reference: estimate, candidate: estimate, lift: nil,
          finding: .insufficientEvidence, target: nil, needed: nil), secondary: [],
        guardrails: [], subpopulations: [])
    ], recommendation: Recommendation(rung: "tree", best: "tree", reason: .bestIsNeeded, steps: []))
}

extension History {
  /// With the bytes that a run's folder has.
  func record<Failure: Error>(
    _ result: RunResult, folder: String, writingFolder: () throws(Failure) -> Void
  ) throws(RecordingError<Failure>) {
    try record(
      result, bytes: ResultJSON.encode(result), folder: folder, writingFolder: writingFolder)
  }
}

func sampleAudit(startedAt: String) -> AuditResult {
  let run = sampleRun(startedAt: startedAt)
  return AuditResult(
    id: run.id, tool: run.tool, clock: run.clock, project: run.project, problem: run.problem,
    goal: MetricGoal(metric: run.evidence.primary, target: 0.8, minimumLift: 0),
    inputs: run.inputs, data: run.data, split: run.split, gates: [])
}
