internal import Evaluation
internal import Results
internal import Statistics

/// An inverse power law through a learning curve, and how sure it is: the law is fitted again to curves
/// that are drawn about the one that was seen.
struct Extrapolation: Sendable {
  let points: [LearningCurve.Point]
  private let fitted: InversePowerLaw
  private let drawn: [InversePowerLaw]
  /// Laws fall; metrics that are better when larger are turned around for them.
  private let sign: Double
  private let metric: Metric
  private let alpha: Double

  /// Sizes weigh as their rows do: a model's own chance falls with these, and what all sizes share, the
  /// rows that are held out, is no part of the curve's form.
  init(
    _ curves: CurveValues, parts: CurveParts, metric: Metric, draws: Int, seed: UInt64,
    alpha: Double
  ) {
    let isRising = metric.direction == .higherIsBetter
    let sign: Double = isRising ? -1 : 1
    let sizes = curves.sizes.map(Double.init)
    let lowest = isRising ? metric.highest.map { -$0 } : metric.lowest
    func fit(_ values: [Double]) -> InversePowerLaw {
      InversePowerLaw.fit(
        sizes: sizes, values: values, weights: sizes, exponents: LearningCurveProbe.exponents,
        lowest: lowest)
    }
    let spread = CurveDraws(
      curves.values.map { $0.map { sign * $0 } }, validationRatio: parts.validationRatio)
    fitted = fit(spread.mean)
    drawn = spread.map(draws: draws, seed: seed, fit)
    let reach = StudentT(degreesOfFreedom: spread.degreesOfFreedom).twoSidedCritical(alpha: alpha)
    points = curves.sizes.indices.map { place in
      let value = sign * spread.mean[place]
      let half = reach * spread.standardErrors[place]
      return LearningCurve.Point(
        rows: curves.sizes[place], value: value,
        interval: Interval(
          lower: max(value - half, metric.lowest ?? -.infinity),
          upper: min(value + half, metric.highest ?? .infinity), level: 1 - alpha))
    }
    self.sign = sign
    self.metric = metric
    self.alpha = alpha
  }

  var law: LearningCurve.Law {
    LearningCurve.Law(
      asymptote: sign * fitted.asymptote, excess: sign * fitted.excess, exponent: fitted.exponent,
      rows: Int(fitted.scale))
  }

  func value(at rows: Int) -> Double { sign * fitted.value(at: Double(rows)) }

  func projection(from rows: Int, adding added: Int) -> LearningCurve.Projection {
    let (before, after) = (Double(rows), Double(rows + added))
    func lift(_ law: InversePowerLaw) -> Double { law.value(at: before) - law.value(at: after) }
    return LearningCurve.Projection(
      addedRows: added, value: sign * fitted.value(at: after),
      valueInterval: interval(drawn.map { sign * $0.value(at: after) }), lift: lift(fitted),
      liftInterval: interval(drawn.map(lift)))
  }

  private func interval(_ values: [Double]) -> Interval {
    let quantiles = Quantiles(values)
    return Interval(
      lower: quantiles[alpha / 2], upper: quantiles[1 - alpha / 2], level: 1 - alpha)
  }
}

extension CurveParts {
  /// Rows that are held out, for each that models are trained on.
  fileprivate var validationRatio: Double {
    Double(heldOut[0].count) / Double(max(1, pools[0].count))
  }
}
