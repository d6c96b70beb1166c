internal import Evaluation
package import Parallel
package import Results
internal import Splitting
internal import Statistics
package import Tabular

/// Is it the data or the model? The learning curve of the best baseline that learns from rows, and what
/// an inverse power law makes of more rows.
package struct LearningCurveProbe: Sendable {
  let metric: ProbedMetric
  let target: Double
  let minimumLift: Double
  let margin: Double
  let alpha: Double
  let seed: UInt64

  package init(
    metric: ProbedMetric, target: Double, minimumLift: Double, margin: Double, alpha: Double,
    seed: UInt64
  ) {
    self.metric = metric
    self.target = target
    self.minimumLift = minimumLift
    self.margin = margin
    self.alpha = alpha
    self.seed = seed
  }

  /// Exponents that learning curves are known to have: slower ones would promise anything from rows
  /// that nobody has, and faster ones differ only where nobody looks.
  static let exponents = 0.2...2.0
  /// A law of three numbers takes some more than three sizes.
  private static let fewestSizes = 4
  private static let fewestRows = 20
  private static let draws = 1000

  /// Nil where there are too few rows, or a model of few rows cannot be measured. `ceiling` is what no
  /// model of these columns gets beyond, where that is known.
  package func curve(
    of baseline: ProbedBaseline, rows: ProbedRows, group: Column?, constant: Double?,
    ceiling: Double?, workers: Workers
  ) -> LearningCurve? {
    let parts = CurveParts(rows, groups: group, count: rows.folds.count, seed: seed)
    let sizes = parts.sizes(atLeast: Self.fewestRows)
    guard sizes.count >= Self.fewestSizes, parts.heldOut.allSatisfy({ !$0.isEmpty }),
      let curves = CurveValues(
        baseline.learner, rows: rows.training, parts: parts, sizes: sizes, metric: metric,
        seed: seed, workers: workers)
    else { return nil }
    let extrapolation = Extrapolation(
      curves, parts: parts, metric: metric.metric, draws: Self.draws, seed: seed, alpha: alpha)
    let all = rows.trainingRowCount
    let projections = [Self.someRows(of: all), all, 9 * all].map {
      extrapolation.projection(from: all, adding: $0)
    }
    let today = extrapolation.value(at: all)
    let worth = worth(constant: constant)
    let tenfold = projections[projections.count - 1].liftInterval
    return LearningCurve(
      rung: baseline.kind.rawValue, metric: metric.metric.summary, trainingRows: all,
      usedRows: rows.training.count, validation: parts.validation, parts: parts.pools.count,
      points: extrapolation.points, law: extrapolation.law, constant: constant, target: target,
      projections: projections, ceiling: self.ceiling(ceiling, today: today), worth: worth,
      answer: tenfold.upper < worth ? .flat : tenfold.lower >= worth ? .rising : .unclear)
  }

  /// What the config says is worth having, else a tenth of the way from the constant to the target.
  private func worth(constant: Double?) -> Double {
    let asked = max(minimumLift, margin)
    if asked > 0 { return asked }
    return constant.map { abs(target - $0) / 10 } ?? 0
  }

  private func ceiling(_ known: Double?, today: Double) -> LearningCurve.Ceiling {
    let end = metric.metric.best
    let value = known ?? end
    return LearningCurve.Ceiling(
      value: value, lift: max(0, metric.metric.lift(of: value, over: today)),
      reason: known == nil ? .perfect : .contradictingRows)
  }

  /// About a fifth of the rows, as a number that people say: 1, 2 or 5 with zeros.
  static func someRows(of count: Int) -> Int {
    var unit = 1
    while unit * 10 <= max(1, count / 5) { unit *= 10 }
    return ([5, 2, 1].first { $0 * unit <= max(1, count / 5) } ?? 1) * unit
  }
}

extension Metric {
  /// Where its range ends on the good side; a loss without bounds ends at 0.
  var best: Double {
    direction == .higherIsBetter ? highest ?? 1 : lowest ?? 0
  }
}
