import Results

/// A regression whose ladder is told as steps, with prices and money, and whose candidate one column
/// nearly reaches.
extension Sample {
  static let stairs: Sample = {
    let base = diamonds.result
    let names = base.ladder.filter { $0.status == .measured }.map(\.name)
    var candidate = base.candidates[0]
    candidate.reasons.insert(.oneColumnSuffices(column: "carat", share: 0.934), at: 0)
    candidate.oneColumn = OneColumnFinding(
      column: "carat",
      metric: MetricEstimate(
        metric: base.evidence.primary.id, measurement: .value(812),
        interval: Interval(lower: 790, upper: 834, level: 0.95), method: .meanOfLosses),
      share: 0.934, limit: 0.9, lift: lift(218, half: 21))
    candidate.money = MoneyLift(
      estimate: 3_050, interval: Interval(lower: 2_700, upper: 3_400, level: 0.95))
    let evidence = EvidenceSettings(
      primary: base.evidence.primary, target: base.evidence.target,
      minimumLift: base.evidence.minimumLift, margin: base.evidence.margin,
      alpha: base.evidence.alpha, bootstrapDraws: base.evidence.bootstrapDraws,
      seed: base.evidence.seed, metrics: base.evidence.metrics,
      adjustedHypotheses: base.evidence.adjustedHypotheses, folds: base.evidence.folds,
      money: MoneySettings(metric: "mae", perUnit: 0.05, currency: "EUR", predictions: 1_000))
    var clock = base.clock
    clock.predicting = [
      Clock.Prediction(rung: "constant", milliseconds: 0.012),
      Clock.Prediction(rung: "linear", milliseconds: 0.21),
      Clock.Prediction(rung: "tree", milliseconds: 0.34),
    ]
    let ladder = base.ladder.map { rung in
      var priced = rung
      priced.price =
        rung.kind == .candidate
        ? RungPrice(megabytes: 48.5, milliseconds: 31, people: 0.5, moneyPerMonth: 640)
        : RungPrice(megabytes: 0.0042)
      return priced
    }
    var result = RunResult(
      id: hash(14), tool: tool, clock: clock, project: "Diamond prices, as steps",
      problem: base.problem, inputs: base.inputs, data: base.data, split: base.split,
      evidence: evidence, gates: base.gates, ladder: ladder, reference: base.reference,
      candidates: [candidate], recommendation: base.recommendation)
    let lifts = [2_310.0, -14, 218, 46]
    result.steps = zip(names, names.dropFirst()).enumerated().map { place, names in
      LadderStep(
        rung: names.1, from: names.0, lift: lift(lifts[place % 4], half: 21),
        money: MoneyLift(
          estimate: lifts[place % 4] * 50,
          interval: Interval(
            lower: lifts[place % 4] * 50 - 900, upper: lifts[place % 4] * 50 + 900, level: 0.95)))
    }
    return Sample(name: "stairs", result: result)
  }()

  private static func lift(_ estimate: Double, half: Double) -> Lift {
    Lift(
      estimate: estimate, standardError: half / 2,
      interval: Interval(lower: estimate - half, upper: estimate + half, level: 0.95),
      pValue: nil, adjustedPValue: nil, method: .pairedDifferences)
  }
}
