import Results

/// A regression whose candidate is out of the park.
extension Sample {
  static let diamonds = Sample(
    name: "diamonds",
    result: RunResult(
      id: hash(21), tool: tool, clock: clock, project: "Diamond prices",
      problem: ProblemStatement(
        statement: "What will a stone sell for?", decision: "The first offer to a seller",
        owner: "Purchasing", stakeholders: ["Shops"]),
      inputs: inputs(data: "diamonds.csv", candidates: ["boosting"]),
      data: DataSummary(
        path: "diamonds.csv", rows: 53_940, task: .regression, target: "price",
        columns: [
          column("carat", "number", distinct: 273), column("cut", "category", distinct: 5),
          column("colour", "category", distinct: 7),
          column("price", "number", .target, distinct: 11_602),
        ], classes: [],
        findings: [
          AuditFinding(
            severity: .warning,
            subject: .tellingColumn(column: "carat", share: 0.8493))
        ]),
      split: SplitSummary(
        method: .random, column: nil, seed: 1, trainingRows: 43_152, testRows: 10_788,
        sha256: hash(22)),
      evidence: EvidenceSettings(
        primary: diamondMetrics[0], target: 800, minimumLift: 25, margin: 10, alpha: 0.05,
        bootstrapDraws: 2_000, seed: 1, metrics: diamondMetrics, adjustedHypotheses: 10, folds: 5),
      gates: [
        Gate(kind: .problem, answer: .open, evidence: [.problemStated]),
        Gate(kind: .data, answer: .open, evidence: [.dataSound]),
        Gate(
          kind: .model, answer: .open,
          evidence: [.verdict(candidate: "boosting", .outOfThePark)]),
      ],
      ladder: [
        rung(
          "constant", .constant,
          .constant(
            ConstantDescription(classes: [], output: .value(3_930.9931), statistic: .mean)),
          parameters: 1, metrics: dollars(3_988.2, 66.1, -0.0001), target: .missed),
        rung(
          "rule", .rule,
          .rule(
            RuleDescription(
              origin: .found, classes: [],
              clauses: [
                RuleDescription.Clause(
                  condition: "carat > 1.005",
                  outcome: RuleDescription.Outcome(
                    answer: "8142.67", output: .value(8_142.67), trainingRows: 14_023))
              ],
              otherwise: RuleDescription.Outcome(
                answer: "1904.1", output: .value(1_904.1), trainingRows: 29_129))),
          parameters: 3, metrics: dollars(2_311.4, 51.2, 0.664), target: .missed),
        Rung(
          name: "linear", kind: .linear, status: .failed(reason: .numericalFailure), model: nil,
          parameterCount: nil, decisionThreshold: nil, metrics: [], target: nil),
        rung(
          "tree", .tree, .tree(diamondTree), parameters: 5,
          metrics: dollars(1_204.9, 33.7, 0.9087), target: .missed),
        rung(
          "boosting", .candidate,
          .predictionsFile(
            PredictionsFileDescription(path: "boosting.csv", form: .values, note: nil)),
          parameters: nil, metrics: dollars(538.1, 18.4, 0.9818), target: .met),
      ],
      reference: ReferenceChoice(
        rung: "tree",
        crossValidated: [
          ReferenceChoice.Score(rung: "constant", measurement: .value(3_989.1)),
          ReferenceChoice.Score(rung: "rule", measurement: .value(2_317.2)),
          ReferenceChoice.Score(rung: "tree", measurement: .value(1_211.0)),
        ]),
      candidates: [boosting],
      recommendation: Recommendation(
        rung: "boosting", best: "boosting", reason: .bestIsNeeded,
        steps: [
          Recommendation.Step(
            rung: "tree", loss: 666.8, upperBound: 693.2, withinMargin: false, target: .missed),
          Recommendation.Step(
            rung: "boosting", loss: 0, upperBound: 0, withinMargin: true, target: .met),
        ])))

  private static let diamondMetrics = [
    MetricSummary(id: "rmse", title: "RMSE", direction: .lowerIsBetter, lowest: 0, highest: nil),
    MetricSummary(id: "r2", title: "R²", direction: .higherIsBetter, lowest: nil, highest: 1),
  ]

  private static func dollars(_ rmse: Double, _ half: Double, _ r2: Double) -> [MetricEstimate] {
    [
      estimate("rmse", rmse, half: half, method: .pairedBootstrap),
      estimate("r2", r2, half: 0.0014, method: .pairedBootstrap),
    ]
  }

  private static let boosting = CandidateResult(
    name: "boosting", verdict: .outOfThePark,
    reasons: [
      .betterByMinimumLift, .targetMet, .subpopulations(finding: .better, count: 4, of: 5),
    ],
    overall: comparison(
      "rmse", rows: 10_788, reference: 1_204.9, lift: 666.8, half: 31.4, finding: .better,
      target: .met, sign: -1, method: .pairedBootstrap),
    secondary: [
      comparison(
        "r2", rows: 10_788, reference: 0.9087, lift: 0.0731, half: 0.0049, finding: .better,
        method: .pairedBootstrap)
    ], guardrails: [],
    subpopulations: [
      cut("Fair", 312, 1_398.2, 551.1, 811.0, .insufficientEvidence),
      cut("Good", 981, 1_231.0, 640.2, 101.3, .better),
      cut("Very Good", 2_431, 1_207.7, 671.9, 66.8, .better),
      cut("Premium", 2_744, 1_288.4, 702.5, 63.0, .better),
      cut("Ideal", 4_320, 1_119.3, 644.0, 51.9, .better),
    ], workingShare: 1)

  private static func cut(
    _ level: String, _ rows: Int, _ reference: Double, _ lift: Double, _ half: Double,
    _ finding: FindingKind
  ) -> SubpopulationFinding {
    SubpopulationFinding(
      subpopulation: Subpopulation(conditions: [.level(column: "cut", level: level)]),
      share: Double(rows) / 10_788,
      comparison: comparison(
        "rmse", rows: rows, reference: reference, lift: lift, half: half, finding: finding,
        sign: -1, level: 0.99,
        needed: finding == .insufficientEvidence
          ? Needed(detectableLift: 910, rows: nil) : nil, method: .pairedBootstrap),
      advice: finding == .better ? .candidate : .undecided)
  }

  private static let diamondTree = TreeDescription(
    classes: [],
    nodes: [
      priced(0, 43_152, 3_931, split: ("carat", 0.995, 1, 2)),
      priced(1, 27_911, 1_634, split: ("carat", 0.625, 3, 4)),
      priced(1, 15_241, 8_142, split: ("carat", 1.495, 5, 6)), priced(2, 19_012, 1_052),
      priced(2, 8_899, 2_871), priced(2, 10_024, 6_131), priced(2, 5_217, 12_006),
    ], pruning: 0, pruningPath: [], maximumDepth: 2, minimumLeafRows: 20)

  private static func priced(
    _ depth: Int, _ rows: Int, _ value: Double, split: (String, Double, Int, Int)? = nil
  ) -> TreeDescription.Node {
    TreeDescription.Node(
      depth: depth, trainingRows: rows, impurity: 1_000_000, output: .value(value),
      split: split.map {
        TreeDescription.Split(
          column: $0.0, test: .atMost($0.1, median: 0.7), yes: $0.2, no: $0.3)
      })
  }
}
