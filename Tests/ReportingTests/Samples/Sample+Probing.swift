import Results

/// What models told of the data, by hand.
extension Sample {
  static func probed(_ data: DataSummary) -> DataSummary {
    var data = data
    data.learningCurve = learningCurve
    data.labels = LabelSummary(
      rows: 241,
      noise: .init(
        rate: 0.041, interval: Interval(lower: 0.012, upper: 0.07, level: 0.95),
        coveredShare: 0.8, confidentRate: 0.09), suspectCount: 12,
      suspects: [
        .init(
          id: "<b>7</b>", given: .className("Adelie"), expected: .className("Gentoo"),
          support: 0.0123),
        .init(
          id: "=1+1", given: .className("Gentoo"), expected: .className("Chinstrap"), support: 0.2),
      ])
    data.labelAgreement = LabelAgreement(
      column: "second_opinion", rows: 120, disagreements: 18, agreement: 0.85,
      agreementInterval: Interval(lower: 0.775, upper: 0.903, level: 0.95), kappa: 0.77,
      kappaInterval: Interval(lower: 0.68, upper: 0.86, level: 0.95), ceiling: 0.919,
      ids: ["12", "15"])
    data.separability = Separability(
      trainingRows: 241, testRows: 103, area: 0.82,
      interval: Interval(lower: 0.77, upper: 0.86, level: 0.95),
      columns: [.init(column: "year|of", area: 0.81), .init(column: "sex", area: 0.51)])
    data.columnAgainstRest = ColumnAgainstRest(
      column: "duration", metric: "roc_auc", alone: 0.97, rest: 0.71, rung: "tree")
    data.detectableLift = DetectableLift(
      metric: penguins.result.evidence.primary, testRows: 103, lift: 0.051,
      pair: ["linear", "tree"], asked: .init(lift: 0.02, reason: .minimumLift))
    return data
  }

  private static var learningCurve: LearningCurve {
    let seen = [(24, 0.61, 0.06), (38, 0.66, 0.05), (60, 0.69, 0.04), (96, 0.72, 0.03)]
    return LearningCurve(
      rung: "tree", metric: penguins.result.evidence.primary, trainingRows: 241, usedRows: 120,
      validation: .crossValidated, parts: 5,
      points: seen.map { rows, value, half in
        .init(
          rows: rows, value: value,
          interval: Interval(lower: value - half, upper: value + half, level: 0.95))
      }, law: .init(asymptote: 0.8, excess: -0.08, exponent: 0.6, rows: 96), constant: 0.5,
      target: 0.9,
      projections: [(20, 0.001, 0.0), (241, 0.016, 0.01), (2169, 0.035, 0.025)].map {
        added, lift, half in
        .init(
          addedRows: added, value: 0.754 + lift,
          valueInterval: Interval(lower: 0.72 + lift, upper: 0.79 + lift, level: 0.95), lift: lift,
          liftInterval: Interval(lower: lift - half, upper: lift + half, level: 0.95))
      }, ceiling: .init(value: 1, lift: 0.246, reason: .perfect), worth: 0.04, answer: .unclear)
  }
}
