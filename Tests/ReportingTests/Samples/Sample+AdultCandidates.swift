import Results

extension Sample {
  static let gbm = CandidateResult(
    name: "gbm", verdict: .mixedSuccess,
    reasons: [
      .betterByMinimumLift, .targetMet, .subpopulations(finding: .worse, count: 1, of: 14),
      .subpopulations(finding: .belowTarget, count: 2, of: 14),
    ],
    overall: auc(9_769, 0.9057, 0.0214, 0.0032, .better, target: .met),
    secondary: [
      comparison(
        "log_loss", rows: 9_769, reference: 0.3189, lift: 0.0377, half: 0.0041, finding: .better,
        sign: -1),
      comparison(
        "accuracy", rows: 9_769, reference: 0.8512, lift: 0.0210, half: 0.0048, finding: .better),
    ],
    guardrails: [
      CandidateResult.Guardrail(
        margin: 0.01,
        comparison: comparison(
          "log_loss", rows: 9_769, reference: 0.3189, lift: 0.0377, half: 0.0041,
          finding: .better, sign: -1), answer: .met)
    ],
    subpopulations: [
      finding(
        .level(column: "education", level: "Doctorate"), 121, 0.8611, -0.0412, 0.0288, .worse,
        detail: detail(
          candidate: calibration(slope: 0.6, inTheLarge: 0.3),
          reference: calibration(slope: 0.97))),
      finding(
        .level(column: "education", level: "Prof-school"), 168, 0.8302, 0.0061, 0.0301,
        .belowTarget),
      finding(
        .range(column: "age", lower: 48, upper: nil), 2_481, 0.8690, 0.0117, 0.0085,
        .belowTarget),
      finding(
        .level(column: "education", level: "Preschool"), 17, 0.5, 0.02, 0.31,
        .insufficientEvidence, needed: Needed(detectableLift: 0.44, rows: 8_300)),
      finding(
        .level(column: "education", level: "Assoc-acdm"), 320, 0.8711, 0.0158, 0.0222,
        .insufficientEvidence, needed: Needed(detectableLift: 0.032, rows: 640)),
      SubpopulationFinding(
        subpopulation: Subpopulation(conditions: [.missing(column: "education")]), share: 0.0002,
        comparison: Comparison(
          metric: "roc_auc", rows: 2,
          reference: MetricEstimate(metric: "roc_auc", measurement: .unmeasurable(.oneClass)),
          candidate: MetricEstimate(metric: "roc_auc", measurement: .unmeasurable(.oneClass)),
          lift: nil, finding: .insufficientEvidence, target: nil, needed: nil),
        advice: .undecided),
      finding(
        .level(column: "education", level: "HS-grad"), 3_156, 0.8654, 0.0269, 0.0098, .better),
      finding(.range(column: "age", lower: nil, upper: 28), 2_422, 0.9441, 0.0211, 0.0121, .better),
      finding(.range(column: "age", lower: 28, upper: 37), 2_392, 0.8935, 0.0246, 0.0089, .better),
      finding(.range(column: "age", lower: 37, upper: 48), 2_474, 0.8729, 0.0231, 0.0083, .better),
      finding(
        .level(column: "education", level: "Some-college"), 2_175, 0.8892, 0.0248, 0.0101, .better),
      finding(
        .level(column: "education", level: "Bachelors"), 1_605, 0.8513, 0.0293, 0.0115, .better),
      finding(.level(column: "education", level: "Masters"), 531, 0.8377, 0.0277, 0.0191, .better),
      finding(
        .level(column: "education", level: "11th"), 362, 0.9213, 0.0003, 0.0046, .equivalent),
    ],
    workingShare: 0.7213)

  static let labels = CandidateResult(
    name: "labels", verdict: .failed, reasons: [.noBetterOverall, .targetUndecided],
    overall: Comparison(
      metric: "roc_auc", rows: 9_769, reference: estimate("roc_auc", 0.9057, half: 0.0061),
      candidate: MetricEstimate(
        metric: "roc_auc", measurement: .unmeasurable(.needsProbabilities)),
      lift: nil, finding: .insufficientEvidence, target: nil, needed: nil),
    secondary: [
      comparison(
        "accuracy", rows: 9_769, reference: 0.8512, lift: -0.0046, half: 0.0039, finding: .worse)
    ],
    guardrails: [], subpopulations: [])

  private static func auc(
    _ rows: Int, _ reference: Double, _ lift: Double, _ half: Double, _ finding: FindingKind,
    target: TargetAnswer? = nil, needed: Needed? = nil
  ) -> Comparison {
    comparison(
      "roc_auc", rows: rows, reference: reference, lift: lift, half: half, finding: finding,
      target: target, level: rows == 9_769 ? 0.95 : 0.9982, needed: needed, method: .delong)
  }

  private static func finding(
    _ condition: Subpopulation.Condition, _ rows: Int, _ reference: Double, _ lift: Double,
    _ half: Double, _ finding: FindingKind, needed: Needed? = nil, detail: FindingDetail? = nil
  ) -> SubpopulationFinding {
    let advice: Advice =
      switch finding {
      case .better: .candidate
      case .worse, .equivalent: .reference
      case .belowTarget: .neither
      case .insufficientEvidence: .undecided
      }
    return SubpopulationFinding(
      subpopulation: Subpopulation(conditions: [condition]), share: Double(rows) / 9_769,
      comparison: auc(rows, reference, lift, half, finding, needed: needed), advice: advice,
      detail: detail)
  }
}
