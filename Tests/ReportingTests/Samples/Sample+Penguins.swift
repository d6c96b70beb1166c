import Results

/// A multi-class task with the ladder alone.
extension Sample {
  static let penguins = Sample(
    name: "penguins",
    result: RunResult(
      id: hash(31), tool: tool, clock: clock, project: "Penguin species",
      problem: ProblemStatement(
        statement: "Which species is a bird of?", decision: "Which colony it is counted in",
        owner: "Field station", stakeholders: ["Field station", "Park service"]),
      inputs: inputs(data: "penguins.sqlite", candidates: []),
      data: DataSummary(
        path: "penguins.sqlite",
        query: """
          SELECT bill_length, island, species, sample
          FROM birds WHERE species <> '' AND year < 2010
          """,
        rows: 344, task: .multiclass, target: "species",
        columns: [
          column("bill_length", "number", missing: 2, distinct: 164),
          column("island", "category", distinct: 3),
          column("species", "category", .target, distinct: 3),
          column("sample", "category", .leftOut, distinct: 344),
        ],
        classes: [
          DataSummary.ClassCount(name: "Adelie", trainingRows: 121, testRows: 31),
          DataSummary.ClassCount(name: "Chinstrap", trainingRows: 54, testRows: 14),
          DataSummary.ClassCount(name: "Gentoo", trainingRows: 99, testRows: 25),
        ],
        findings: [
          AuditFinding(
            severity: .warning,
            subject: .rareClass(
              className: "Chinstrap", trainingRows: 54, testRows: 14, atLeast: 20)),
          AuditFinding(
            severity: .note,
            subject: .identifierLike(column: "sample", levels: 344, rows: 344)),
        ]),
      split: SplitSummary(
        method: .stratified, column: nil, seed: 3, trainingRows: 274, testRows: 70,
        sha256: hash(32)),
      evidence: EvidenceSettings(
        primary: penguinMetrics[0], target: 0.9, minimumLift: 0, margin: 0.02, alpha: 0.05,
        bootstrapDraws: 2_000, seed: 3, metrics: penguinMetrics, adjustedHypotheses: 0, folds: 5),
      gates: [
        Gate(kind: .problem, answer: .open, evidence: [.problemStated]),
        Gate(kind: .data, answer: .open, evidence: [.auditFinding(0)]),
        Gate(kind: .model, answer: .open, evidence: [.ladderOnly(recommended: "linear")]),
      ],
      ladder: [
        rung(
          "constant", .constant,
          .constant(
            ConstantDescription(
              classes: species, output: .probabilities([0.4416, 0.1971, 0.3613]), statistic: nil)),
          parameters: 2, metrics: [estimate("accuracy", 0.4429, half: 0.1163, method: .proportion)],
          target: .missed),
        rung(
          "rule", .rule,
          .rule(
            RuleDescription(
              origin: .written, classes: species,
              clauses: [
                RuleDescription.Clause(
                  condition: "island = \"Biscoe\" and bill_length > 41",
                  outcome: RuleDescription.Outcome(
                    answer: "Gentoo", output: .probabilities([0.02, 0, 0.98]), trainingRows: 98)),
                RuleDescription.Clause(
                  condition: "bill_length > 44",
                  outcome: RuleDescription.Outcome(
                    answer: "Chinstrap", output: .probabilities([0.05, 0.93, 0.02]),
                    trainingRows: 55)),
              ],
              otherwise: RuleDescription.Outcome(
                answer: "Adelie", output: .probabilities([0.97, 0.02, 0.01]), trainingRows: 121))),
          parameters: 5, metrics: [estimate("accuracy", 0.9143, half: 0.0714, method: .proportion)],
          target: .undecided),
        rung(
          "linear", .linear, .linear(penguinLinear), parameters: 9,
          metrics: [estimate("accuracy", 0.9857, half: 0.0401, method: .proportion)], target: .met),
        rung(
          "tree", .tree,
          .tree(
            TreeDescription(
              classes: species,
              nodes: [
                TreeDescription.Node(
                  depth: 0, trainingRows: 274, impurity: 0.635,
                  output: .probabilities([0.4416, 0.1971, 0.3613]), split: nil)
              ], pruning: 0.4, pruningPath: [], maximumDepth: 4, minimumLeafRows: 10)),
          parameters: 2, metrics: [estimate("accuracy", 0.4429, half: 0.1163, method: .proportion)],
          target: .missed),
      ],
      reference: ReferenceChoice(
        rung: "linear",
        crossValidated: [
          ReferenceChoice.Score(rung: "rule", measurement: .value(0.9197)),
          ReferenceChoice.Score(rung: "linear", measurement: .value(0.9818)),
          ReferenceChoice.Score(rung: "tree", measurement: .unmeasurable(.missingClass)),
        ]),
      candidates: [],
      recommendation: Recommendation(
        rung: "linear", best: "linear", reason: .bestIsNeeded,
        steps: [
          Recommendation.Step(
            rung: "rule", loss: 0.0714, upperBound: 0.1281, withinMargin: false,
            target: .undecided),
          Recommendation.Step(
            rung: "linear", loss: 0, upperBound: 0, withinMargin: true, target: .met),
        ])))

  private static let species = ["Adelie", "Chinstrap", "Gentoo"]

  private static let penguinMetrics = [
    MetricSummary(
      id: "accuracy", title: "accuracy", direction: .higherIsBetter, lowest: 0, highest: 1)
  ]

  private static let penguinLinear = LinearDescription(
    family: .softmax, penalty: 1, penaltyChoice: .configured, solver: .newton, classes: species,
    intercepts: [coefficient(21.4, 3.2), coefficient(-17.9, 2.9), coefficient(-3.5, 2.2)],
    terms: [
      LinearDescription.Term(
        column: "bill_length", part: .value(median: 44.5, mean: 43.9, deviation: 5.46),
        coefficients: [
          coefficient(-0.5213, 0.0811), coefficient(0.4102, 0.0688), coefficient(0.1111, 0.0532),
        ]),
      LinearDescription.Term(
        column: "island", part: .level("Biscoe"),
        coefficients: [
          coefficient(-0.61, 0.31), coefficient(-1.72, 0.44), coefficient(2.33, 0.41),
        ]),
    ], iterations: 9, designColumns: 5, rank: nil)
}
