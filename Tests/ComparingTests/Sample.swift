import Comparing
import Evaluation
import Models
import Results
import Splitting
import Tabular

/// Small runs and their test rows.
enum Sample {
  static let hostile = "../../etc/passwd\0é"
  static let long = String(repeating: "long name ", count: 40)

  /// Four test rows.
  static func rows(_ task: TaskKind) -> KeptRows {
    let scored: [ScoredPredictions]
    switch task {
    case .binary:
      scored = [[0.1, 0.9, 0.6, 0.5], [0.2, 0.8, 0.4, 1]].map { positive in
        ScoredPredictions(
          predictions: .probabilities(ClassProbabilities(positive: positive)),
          labels: positive.map { $0 >= 0.5 ? 1 : 0 })
      }
    case .multiclass:
      let columns = [[0.5, 0.2, 0, 1], [0.25, 0.2, 1, 0], [0.25, 0.6, 0, 0]]
      scored = [
        ScoredPredictions(
          predictions: .probabilities(ClassProbabilities(columns: columns)), labels: [0, 2, 1, 0]),
        ScoredPredictions(predictions: .labels([2, 2, 1, 0]), labels: [2, 2, 1, 0]),
      ]
    case .regression:
      scored = [[1.5, -2, 1e300, 0], [1, 2, 3, 4]].map {
        ScoredPredictions(predictions: .values($0), labels: nil)
      }
    }
    return KeptRows(
      truth: truth(task), weights: task == .multiclass ? [1, 2, 0.5, 1] : nil,
      clusters: task == .regression ? Clusters([Int32(0), 1, 0, 2]) : nil,
      population: nil,
      costs: task == .multiclass
        ? CostMatrix(costs: [[0, 1, 2], [3, 0, -1], [1, 1, 0]]) : nil,
      quantile: task == .regression ? 0.9 : nil,
      rungs: zip(names, scored + [scored[0], scored[1]]).map {
        KeptRows.Rung(name: $0, scored: $1)
      })
  }

  static let names = ["linear", "Boosted trees", hostile, long]

  private static func truth(_ task: TaskKind) -> Target {
    switch task {
    case .binary: .classes(ClassTarget(codes: [0, 1, 1, 0], classes: ["no", "yes"]))
    case .multiclass: .classes(ClassTarget(codes: [0, 2, 1, 1], classes: ["a", "b", "c"]))
    case .regression: .values([1, -1.5, 2, 0])
    }
  }

  static func result(_ task: TaskKind, rows: Int = 4, further: [String] = []) -> RunResult {
    let classes = task == .binary ? ["no", "yes"] : task == .multiclass ? ["a", "b", "c"] : []
    return result(
      task: task, classes: classes, rows: rows, rungs: (names + further).map { ($0, []) })
  }

  /// Metrics are those of each rung, the primary one first.
  static func result(
    task: TaskKind, classes: [String], rows: Int, rungs: [(String, [MetricEstimate])],
    project: String = "loans", target: String = "y", metric: String = "accuracy",
    goal: Double = 0.8, looks: Looks? = nil, recommended: String? = nil,
    candidates: [CandidateResult] = [], findings: [AuditFinding] = [],
    inputs: [InputHash] = [], columns: [ColumnSummary] = [], splitHash: String = "e0",
    further: [String] = [], alpha: Double = 0.05
  ) -> RunResult {
    let metrics = ([metric] + further).map {
      MetricSummary(id: $0, title: $0, direction: .higherIsBetter, lowest: 0, highest: 1)
    }
    return RunResult(
      id: "0123456789ab", tool: Tool(version: "0.1.0", blas: "none"),
      clock: Clock(startedAt: "2026-11-22T10:00:00Z", seconds: 1, stages: []), project: project,
      problem: ProblemStatement(
        statement: "a", decision: "b", owner: "c", stakeholders: ["d"]),
      inputs: inputs,
      data: DataSummary(
        path: "a.csv", rows: 5 * rows, task: task, target: target, columns: columns,
        classes: classes.map { .init(name: $0, trainingRows: 1, testRows: 1) },
        findings: findings),
      split: SplitSummary(
        method: .stratified, column: nil, seed: 1, trainingRows: 4 * rows, testRows: rows,
        sha256: splitHash),
      evidence: EvidenceSettings(
        primary: metrics[0], target: goal, minimumLift: 0, margin: 0, alpha: alpha,
        bootstrapDraws: 200, seed: 1, metrics: metrics, adjustedHypotheses: 0, folds: 5,
        looks: looks),
      gates: [Gate(kind: .data, answer: findings.isEmpty ? .open : .undecided, evidence: [])],
      ladder: rungs.map { name, metrics in
        Rung(
          name: name, kind: Rung.Kind(rawValue: name) ?? .candidate, status: .measured,
          model: nil, parameterCount: nil, decisionThreshold: nil, metrics: metrics, target: nil)
      }, reference: ReferenceChoice(rung: "tree", crossValidated: []), candidates: candidates,
      recommendation: Recommendation(
        rung: recommended, best: recommended ?? "tree", reason: .bestIsNeeded, steps: []))
  }
}
