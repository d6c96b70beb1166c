import Results

/// Parts that the samples are made of.
extension Sample {
  static let tool = Tool(version: "0.1.0", blas: "OpenBLAS 0.3.21 NO_LAPACKE DYNAMIC_ARCH")

  static let clock = Clock(
    startedAt: "2026-03-02T09:30:00Z", seconds: 4.218,
    stages: [
      Clock.Stage(name: "read", seconds: 0.31), Clock.Stage(name: "audit", seconds: 0.42),
      Clock.Stage(name: "train", seconds: 2.9), Clock.Stage(name: "compare", seconds: 0.55),
    ])

  static func hash(_ seed: Int) -> String {
    String(
      (0..<64).map { index in
        let digits = Array("0123456789abcdef")
        return digits[(index * index * 7 + index * 3 + seed * 5 + (index >> 2)) % 16]
      })
  }

  static func inputs(data: String, candidates: [String]) -> [InputHash] {
    [
      InputHash(role: "config", path: "config.json", bytes: 1_214, sha256: hash(1)),
      InputHash(role: "data", path: data, bytes: 3_974_305, sha256: hash(2)),
    ]
      + candidates.enumerated().map { index, name in
        InputHash(
          role: "candidate \(name)", path: "\(name).csv", bytes: 212_333, sha256: hash(3 + index))
      }
  }

  static func estimate(
    _ metric: String, _ value: Double, half: Double? = nil, level: Double = 0.95,
    method: IntervalMethod = .meanOfLosses
  ) -> MetricEstimate {
    MetricEstimate(
      metric: metric, measurement: .value(value),
      interval: half.map { Interval(lower: value - $0, upper: value + $0, level: level) },
      method: half.map { _ in method })
  }

  static func lift(
    _ estimate: Double, half: Double, level: Double = 0.95,
    method: IntervalMethod = .pairedDifferences
  ) -> Lift {
    Lift(
      estimate: estimate, standardError: half / 1.96,
      interval: Interval(lower: estimate - half, upper: estimate + half, level: level),
      pValue: 0.004, adjustedPValue: 0.031, method: method)
  }

  /// A comparison whose candidate and reference differ by the lift.
  static func comparison(
    _ metric: String, rows: Int, reference: Double, lift: Double, half: Double,
    finding: FindingKind, target: TargetAnswer? = nil, sign: Double = 1, level: Double = 0.95,
    needed: Needed? = nil, method: IntervalMethod = .pairedDifferences
  ) -> Comparison {
    Comparison(
      metric: metric, rows: rows, reference: estimate(metric, reference),
      candidate: estimate(metric, reference + sign * lift, half: half),
      lift: self.lift(lift, half: half, level: level, method: method), finding: finding,
      target: target, needed: needed)
  }

  static func rung(
    _ name: String, _ kind: Rung.Kind, _ model: ModelDescription, parameters: Int?,
    threshold: DecisionThreshold? = nil, metrics: [MetricEstimate], target: TargetAnswer,
    calibration: Calibration? = nil
  ) -> Rung {
    Rung(
      name: name, kind: kind, status: .measured, model: model, parameterCount: parameters,
      decisionThreshold: threshold, metrics: metrics, target: target,
      calibration: calibration.map { [$0] })
  }

  static func coefficient(_ estimate: Double, _ error: Double?) -> LinearDescription.Coefficient {
    LinearDescription.Coefficient(
      estimate: estimate, standardError: error,
      interval: error.map {
        Interval(lower: estimate - 1.96 * $0, upper: estimate + 1.96 * $0, level: 0.95)
      })
  }

  static func leaf(_ depth: Int, _ rows: Int, _ positive: Double) -> TreeDescription.Node {
    TreeDescription.Node(
      depth: depth, trainingRows: rows, impurity: 2 * positive * (1 - positive),
      output: .probabilities([1 - positive, positive]), split: nil)
  }

  static func node(
    _ depth: Int, _ rows: Int, _ positive: Double, _ column: String,
    _ test: TreeDescription.Test, yes: Int, no: Int
  ) -> TreeDescription.Node {
    TreeDescription.Node(
      depth: depth, trainingRows: rows, impurity: 2 * positive * (1 - positive),
      output: .probabilities([1 - positive, positive]),
      split: TreeDescription.Split(column: column, test: test, yes: yes, no: no))
  }

  static func column(
    _ name: String, _ type: String, _ role: ColumnSummary.Role = .feature, missing: Int = 0,
    distinct: Int
  ) -> ColumnSummary {
    ColumnSummary(name: name, type: type, role: role, missing: missing, distinct: distinct)
  }
}

extension Sample {
  /// The ladder of penguins with one number in it changed.
  static func withConstant(_ value: Double) -> RunResult {
    let base = penguins.result
    let constant = rung(
      "constant", .constant,
      .constant(
        ConstantDescription(classes: [], output: .value(value), statistic: .median)),
      parameters: 1, metrics: [], target: .missed)
    return RunResult(
      id: base.id, tool: base.tool, clock: base.clock, project: base.project,
      problem: base.problem, inputs: base.inputs, data: base.data, split: base.split,
      evidence: base.evidence, gates: base.gates, ladder: [constant], reference: base.reference,
      candidates: [], recommendation: base.recommendation)
  }

  /// Many candidates in many subpopulations, all with long names.
  static func huge(candidates: Int, subpopulations: Int) -> RunResult {
    let base = adult.result
    let long = String(repeating: "<very & long>", count: 30)
    let findings = (0..<subpopulations).map { index in
      SubpopulationFinding(
        subpopulation: Subpopulation(conditions: [
          .level(column: long, level: "\(index) \(long)"),
          .range(column: long, lower: Double(index) / 3, upper: Double(index) / 2),
        ]), share: 0.001,
        comparison: comparison(
          "roc_auc", rows: 100, reference: 0.8, lift: 0.01, half: 0.02,
          finding: FindingKind.allCases[index % 5]))
    }
    return RunResult(
      id: base.id, tool: base.tool, clock: base.clock, project: long, problem: base.problem,
      inputs: base.inputs, data: base.data, split: base.split, evidence: base.evidence,
      gates: base.gates, ladder: base.ladder, reference: base.reference,
      candidates: (0..<candidates).map { index in
        CandidateResult(
          name: "\(index) \(long)", verdict: .mixedSuccess, reasons: gbm.reasons,
          overall: gbm.overall, secondary: gbm.secondary, guardrails: gbm.guardrails,
          subpopulations: findings)
      }, recommendation: base.recommendation)
  }
}
