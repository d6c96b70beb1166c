import Portfolio
import Results
import Testing

/// A rung of a made-up run: its value of the primary metric, and half the width of its interval.
struct MadeRung {
  var name: String
  var kind: Rung.Kind = .candidate
  var value: Double
  var half: Double? = 0.004
  var parameters: Int? = 100

  static func linear(_ value: Double, half: Double? = 0.004) -> MadeRung {
    MadeRung(name: "linear", kind: .linear, value: value, half: half)
  }

  static func gbm(_ value: Double, half: Double? = 0.004) -> MadeRung {
    MadeRung(name: "gbm", value: value, half: half)
  }
}

/// A run in which one candidate, where there is one, is compared with the linear rung.
struct MadeRun {
  var day: String
  var rungs: [MadeRung] = [.linear(0.8)]
  var recommended: String?
  var best: String?
  var metric = "roc_auc"
  var direction = MetricSummary.Direction.higherIsBetter
  var target = 0.9
  var margin = 0.01
  var verdict = Verdict.failed
  var lift: (estimate: Double, half: Double)?
  /// What the run tells of a rung's loss against the best one.
  var losses: [String: (loss: Double, bound: Double)] = [:]
  var findings: [(Subpopulation, FindingKind)] = []
  var discovered: [(Subpopulation, DiscoveredSubpopulation.Status)] = []
  var hybrid: Hybrid?
  var needed: Needed?
  var dataHash = "d0"
  var rows = 1000
  var columns = ["a", "b"]
  var auditFindings: [AuditFinding] = []
  var testRows = "t0"
  var candidateHash: String?
  var deadline: String?
  var cadence: ReviewCadence?
  var incumbent: Incumbent?
  var broken: String?
  var looks = 0
  var sequence: Int64 = 1

  var made: ProjectRun {
    get throws { try #require(ProjectRun(sequence: sequence, result: RunOutline(result))) }
  }

  private var name: String { "\(day)-\(sequence)" }

  var result: RunResult {
    let metric = MetricSummary(
      id: self.metric, title: self.metric, direction: direction, lowest: nil, highest: nil)
    var problem = ProblemStatement(
      statement: "s", decision: "d", owner: "o", stakeholders: ["x"])
    problem.deadline = deadline
    problem.reviewEvery = cadence
    problem.incumbent = incumbent
    let candidate = rungs.first { $0.kind == .candidate }
    return RunResult(
      id: name, tool: Tool(version: "0.1.0", blas: "none"),
      clock: Clock(startedAt: "\(day)T10:00:00Z", seconds: 1, stages: []), project: "p",
      problem: problem,
      inputs: [InputHash(role: "data", path: "a.csv", bytes: 1, sha256: dataHash)]
        + (candidateHash.map { hash in
          [InputHash(role: "candidate gbm", path: "g.csv", bytes: 1, sha256: hash)]
        } ?? []),
      data: DataSummary(
        path: "a.csv", rows: rows, task: .binary, target: "y",
        columns: columns.map {
          ColumnSummary(name: $0, type: "number", role: .feature, missing: 0, distinct: 2)
        }, classes: [], findings: auditFindings),
      split: SplitSummary(
        method: .random, column: nil, seed: 1, trainingRows: 800, testRows: 200, sha256: testRows),
      evidence: EvidenceSettings(
        primary: metric, target: target, minimumLift: 0, margin: margin, alpha: 0.05,
        bootstrapDraws: 100, seed: 1, metrics: [metric], adjustedHypotheses: 0, folds: 5,
        looks: looks == 0
          ? nil
          : Looks(
            testSet: "ids and truth of \(testRows)", count: looks, ofRun: 1, configuredAlpha: 0.05,
            worth: 0.5,
            freshRowsDue: 9, areKept: true)),
      gates: [Gate(kind: .model, answer: recommended == nil ? .shut : .open, evidence: [])],
      ladder: rungs.map(rung) + (broken.map { [Self.broken($0)] } ?? []),
      reference: ReferenceChoice(rung: "linear", crossValidated: []),
      candidates: candidate.map { [compared($0)] } ?? [],
      recommendation: Recommendation(
        rung: recommended, best: best ?? recommended ?? rungs.last?.name ?? "",
        reason: recommended == nil ? .noneMeetsTarget : .bestIsNeeded,
        steps: losses.map { name, loss in
          Recommendation.Step(
            rung: name, loss: loss.loss, upperBound: loss.bound, withinMargin: false,
            target: .missed)
        }))
  }

  private func estimate(_ rung: MadeRung) -> MetricEstimate {
    MetricEstimate(
      metric: metric, measurement: .value(rung.value),
      interval: rung.half.map {
        Interval(lower: rung.value - $0, upper: rung.value + $0, level: 0.95)
      })
  }

  private func rung(_ rung: MadeRung) -> Rung {
    Rung(
      name: rung.name, kind: rung.kind, status: .measured, model: nil,
      parameterCount: rung.parameters, decisionThreshold: nil, metrics: [estimate(rung)],
      target: rung.name == recommended ? .met : .missed)
  }

  private static func broken(_ name: String) -> Rung {
    Rung(
      name: name, kind: .candidate,
      status: .broken(.notStarted(program: "x", errno: 2)), model: nil, parameterCount: nil,
      decisionThreshold: nil, metrics: [], target: nil)
  }

  private func compared(_ rung: MadeRung) -> CandidateResult {
    let lift = lift.map { lift in
      Lift(
        estimate: lift.estimate, standardError: nil,
        interval: Interval(
          lower: lift.estimate - lift.half, upper: lift.estimate + lift.half, level: 0.95),
        pValue: nil, adjustedPValue: nil, method: .delong)
    }
    func comparison(_ finding: FindingKind) -> Comparison {
      Comparison(
        metric: metric, rows: 200, reference: estimate(rung), candidate: estimate(rung),
        lift: lift, finding: finding, target: nil, needed: needed)
    }
    return CandidateResult(
      name: rung.name, verdict: verdict, reasons: [], overall: comparison(.better), secondary: [],
      guardrails: [],
      subpopulations: findings.map {
        SubpopulationFinding(subpopulation: $0.0, share: 0.1, comparison: comparison($0.1))
      },
      discovered: discovered.map { subpopulation, status in
        DiscoveredSubpopulation(
          subpopulation: subpopulation, kind: .worse, status: status, share: 0.2, rows: 40,
          loss: "log_loss", isPrimary: true, candidate: 0.5, reference: 0.4,
          lift: Lift(
            estimate: -0.1, standardError: nil,
            interval: Interval(lower: -0.2, upper: -0.01, level: 0.95), pValue: nil,
            adjustedPValue: nil, method: .pairedDifferences))
      }, hybrid: hybrid)
  }
}

func month(_ text: String) throws -> Month { try #require(Month(text)) }

func subpopulation(_ level: String) -> Subpopulation {
  Subpopulation(conditions: [.level(column: "region", level: level)])
}

/// What became of runs on a day.
func progress(
  _ runs: [MadeRun], on day: String, since: String? = nil, log: [LogEntry] = [],
  audits: [AuditResult] = []
) throws -> ProjectProgress {
  let today = try PortfolioTests.day(day)
  let first = try since.map { try PortfolioTests.day($0) }
  let period = try #require(
    first.map { ReportPeriod(since: $0, today: today) }
      ?? ReportPeriod(month: Month(of: today), today: today))
  let made = try runs.map { try $0.made }
  return try #require(
    ProjectProgress(project: "p", runs: made, audits: audits, log: log, period: period))
}
