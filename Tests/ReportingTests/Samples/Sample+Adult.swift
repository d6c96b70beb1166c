import Results

/// A binary task with two candidates, one a mixed success and one a failure, and a waived rung.
extension Sample {
  static let adult = Sample(
    name: "adult",
    result: RunResult(
      id: hash(9), tool: tool, clock: clock, project: "Adult income",
      problem: ProblemStatement(
        statement: "Which households earn more than 50,000 dollars a year?",
        decision: "Whom the advice on savings is offered to first",
        owner: "Maria Sommer", stakeholders: ["Advice team", "Legal"]),
      inputs: inputs(data: "adult-income.csv", candidates: ["gbm", "labels"]),
      data: adultData,
      split: SplitSummary(
        method: .stratified, column: nil, seed: 20_260_302, trainingRows: 39_073,
        testRows: 9_769, sha256: hash(4)),
      evidence: EvidenceSettings(
        primary: adultMetrics[0], target: 0.92, minimumLift: 0.005, margin: 0.01, alpha: 0.05,
        bootstrapDraws: 2_000, seed: 7, metrics: adultMetrics, adjustedHypotheses: 28, folds: 5),
      gates: [
        Gate(kind: .problem, answer: .open, evidence: [.problemStated]),
        Gate(kind: .data, answer: .open, evidence: [.auditFinding(0), .dataSound]),
        Gate(
          kind: .model, answer: .shut,
          evidence: [
            .verdict(candidate: "gbm", .mixedSuccess), .verdict(candidate: "labels", .failed),
          ]),
      ],
      ladder: adultLadder,
      reference: ReferenceChoice(
        rung: "linear",
        crossValidated: [
          ReferenceChoice.Score(rung: "constant", measurement: .value(0.5)),
          ReferenceChoice.Score(rung: "linear", measurement: .value(0.9057)),
          ReferenceChoice.Score(rung: "tree", measurement: .value(0.8948)),
        ]),
      candidates: [gbm, labels],
      recommendation: Recommendation(
        rung: "gbm", best: "gbm", reason: .bestIsNeeded,
        steps: [
          Recommendation.Step(
            rung: "constant", loss: 0.4271, upperBound: 0.4315, withinMargin: false,
            target: .missed),
          Recommendation.Step(
            rung: "linear", loss: 0.0214, upperBound: 0.0241, withinMargin: false, target: .missed),
          Recommendation.Step(
            rung: "tree", loss: 0.0302, upperBound: 0.0336, withinMargin: false, target: .missed),
          Recommendation.Step(
            rung: "gbm", loss: 0, upperBound: 0, withinMargin: true, target: .met),
          Recommendation.Step(
            rung: "labels", loss: nil, upperBound: nil, withinMargin: false, target: .undecided),
        ])))

  static let adultMetrics = [
    MetricSummary(
      id: "roc_auc", title: "ROC AUC", direction: .higherIsBetter, lowest: 0, highest: 1),
    MetricSummary(
      id: "log_loss", title: "log loss", direction: .lowerIsBetter, lowest: 0, highest: nil),
    MetricSummary(
      id: "accuracy", title: "accuracy", direction: .higherIsBetter, lowest: 0, highest: 1),
  ]

  private static let adultData = DataSummary(
    path: "adult-income.csv", rows: 48_842, task: .binary, target: "income",
    columns: [
      column("age", "number", distinct: 74),
      column("workclass", "category", missing: 2_799, distinct: 8),
      column("fnlwgt", "number", .excluded, distinct: 28_523),
      column("education", "category", distinct: 16),
      column("education_num", "number", distinct: 16),
      column("marital_status", "category", distinct: 7),
      column("occupation", "category", missing: 2_809, distinct: 14),
      column("capital_gain", "number", distinct: 123),
      column("hours_per_week", "number", distinct: 96),
      column("native_country", "category", missing: 857, distinct: 41),
      column("income", "category", .target, distinct: 2),
    ],
    classes: [
      DataSummary.ClassCount(name: "<=50K", trainingRows: 29_724, testRows: 7_431),
      DataSummary.ClassCount(name: ">50K", trainingRows: 9_349, testRows: 2_338),
    ],
    findings: [
      AuditFinding(severity: .warning, subject: .duplicateRows(count: 52)),
      AuditFinding(
        severity: .note, subject: .levelsCapped(column: "native_country", levels: 41, kept: 20)),
      AuditFinding(severity: .note, subject: .mostlyMissing(column: "occupation", share: 0.0575)),
    ])

  private static let adultLadder = [
    rung(
      "constant", .constant,
      .constant(
        ConstantDescription(
          classes: ["<=50K", ">50K"], output: .probabilities([0.76073, 0.23927]), statistic: nil)),
      parameters: 1,
      metrics: [
        estimate("roc_auc", 0.5), estimate("log_loss", 0.5502, half: 0.0071),
        estimate("accuracy", 0.7607, half: 0.0085),
      ], target: .missed, calibration: constantCalibration),
    Rung(
      name: "rule", kind: .rule,
      status: .waived(
        Waiver(
          reason: "the branch’s rule may not be written down before the audit of 1 June",
          by: "Maria Sommer", date: "2026-02-20")),
      model: nil, parameterCount: nil, decisionThreshold: nil, metrics: [], target: nil),
    rung(
      "linear", .linear, .linear(adultLinear), parameters: 62,
      threshold: DecisionThreshold(value: 0.4471, origin: .crossValidated),
      metrics: [
        estimate("roc_auc", 0.9057, half: 0.0061, method: .delong),
        estimate("log_loss", 0.3189, half: 0.0087), estimate("accuracy", 0.8512, half: 0.0071),
      ], target: .missed, calibration: calibration(slope: 1.01)),
    rung(
      "tree", .tree, .tree(adultTree), parameters: 11,
      threshold: DecisionThreshold(value: 0.5, origin: .half),
      metrics: [
        estimate("roc_auc", 0.8969, half: 0.0064, method: .delong),
        estimate("log_loss", 0.3301, half: 0.0091), estimate("accuracy", 0.8497, half: 0.0071),
      ], target: .missed),
    rung(
      "gbm", .candidate,
      .predictionsFile(
        PredictionsFileDescription(
          path: "gbm.csv", form: .probabilities,
          note: "histogram gradient boosting, 300 trees")),
      parameters: nil, threshold: DecisionThreshold(value: 0.5, origin: .configured),
      metrics: [
        estimate("roc_auc", 0.9271, half: 0.0052, method: .delong),
        estimate("log_loss", 0.2812, half: 0.0089), estimate("accuracy", 0.8722, half: 0.0066),
      ], target: .met, calibration: calibration(slope: 0.85, inTheLarge: -0.09)),
    rung(
      "labels", .candidate,
      .predictionsFile(
        PredictionsFileDescription(path: "labels.csv", form: .labels, note: nil)),
      parameters: nil,
      metrics: [
        MetricEstimate(metric: "roc_auc", measurement: .unmeasurable(.needsProbabilities)),
        MetricEstimate(metric: "log_loss", measurement: .unmeasurable(.needsProbabilities)),
        estimate("accuracy", 0.8466, half: 0.0072),
      ], target: .undecided),
  ]
}
