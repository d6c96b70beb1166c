import Results

extension Sample {
  /// Two runs held against each other, with all that can have changed between them.
  static func difference(_ pairing: Pairing) -> RunDifference {
    let result = adult.result
    var difference = RunDifference(
      before: RunLabel(result), after: RunLabel(hostile.result),
      metric: result.evidence.primary, target: 0.4, alpha: 0.05,
      data: DataDifference(from: hostile.result, to: result),
      recommendation: RecommendationChange(
        from: Recommendation(rung: "tree", best: "tree", reason: .bestIsNeeded, steps: []),
        to: Recommendation(rung: "<b>gbm</b>", best: "tree", reason: .bestIsNeeded, steps: [])),
      pairing: pairing)
    difference.inputs = [
      InputChange(
        name: "data", before: InputHash(role: "data", path: "a.csv", bytes: 100, sha256: "a0"),
        after: InputHash(role: "data", path: "a|b.csv", bytes: 2_000_000, sha256: "a1")),
      InputChange(
        name: "candidate \u{202E}gbm", before: nil,
        after: InputHash(role: "c", path: "c.csv", bytes: 1, sha256: "c1")),
    ]
    difference.settings = [SettingChange(name: "$.metric.target", before: "0.5", after: "0.4")]
    if pairing.isPaired {
      difference.configuration = [
        SettingChange(name: "$.candidates[0].note", before: nil, after: "\"</code>`|*x*\"")
      ]
    }
    difference.gates = [Change(name: .model, before: .open, after: .shut)]
    difference.verdicts = [
      Change(name: "tree", before: .failed, after: nil),
      Change(name: "<b>gbm</b>", before: .undecided, after: .outOfThePark),
    ]
    func lift(_ estimate: Double) -> Lift? {
      guard pairing.isPaired else { return nil }
      return Lift(
        estimate: estimate, standardError: 0.01,
        interval: Interval(lower: estimate - 0.02, upper: estimate + 0.02, level: 0.975),
        pValue: 0.01, adjustedPValue: 0.02, method: .pairedDifferences)
    }
    func estimate(_ value: Double) -> MetricEstimate {
      MetricEstimate(
        metric: "log_loss", measurement: .value(value),
        interval: Interval(lower: value - 0.03, upper: value + 0.03, level: 0.95),
        method: .meanOfLosses)
    }
    let isPaired = pairing.isPaired
    difference.rungs = [
      RungDifference(
        name: "constant", before: estimate(0.6), after: estimate(0.6),
        isSame: isPaired ? true : nil),
      RungDifference(
        name: "tree", before: estimate(0.4), after: estimate(0.39), lift: lift(0.01),
        isSame: isPaired ? false : nil),
      RungDifference(name: "<b>gbm</b>", before: nil, after: estimate(0.3)),
      RungDifference(name: "old|one", before: estimate(0.35), after: nil),
    ]
    difference.recommended = RungDifference(
      name: "<b>gbm</b>", nameBefore: "tree", before: estimate(0.4), after: estimate(0.3),
      lift: lift(0.1), isSame: isPaired ? false : nil)
    difference.guardrails = [
      GuardrailDifference(
        metric: result.evidence.metrics.last ?? result.evidence.primary, margin: 0.005,
        rungs: [
          RungDifference(
            name: "tree", before: estimate(0.9), after: estimate(0.8), lift: lift(-0.1),
            isSame: isPaired ? false : nil)
        ])
    ]
    func place(_ level: String) -> Subpopulation {
      Subpopulation(conditions: [.level(column: "region", level: level)])
    }
    difference.findings = [
      FindingChange(
        candidate: "tree", subpopulation: place("<script>"), isDeclared: true, before: .better,
        after: .worse, share: 0.2),
      FindingChange(
        candidate: "tree", subpopulation: place("south"), isDeclared: false, before: .worse,
        after: nil, share: 0.1),
      FindingChange(
        candidate: "tree", subpopulation: place("west"), isDeclared: true, before: .equivalent,
        after: .better, share: 0.05),
    ]
    return difference
  }
}
