package import Results

/// How lifts are told in money: the lift on a metric, a mean of the rows' costs or one of which somebody
/// says what a unit is worth, times that worth, times a thousand predictions.
package struct MoneyScale: Sendable, Equatable {
  package let metric: Metric
  package let perUnit: Double
  package let currency: String?

  package static let predictions = 1000

  /// By what each decision costs: the lift on expected cost, whatever the primary metric is.
  package init(_ costs: CostMatrix, currency: String? = nil) {
    metric = .expectedCost(costs)
    perUnit = 1
    self.currency = currency
  }

  /// By what a unit of error of a value costs: of its absolute error, or of the pinball loss where
  /// that is the primary metric, so that errors on one side cost more.
  package init(perUnitOfError cost: Double, primary: Metric, currency: String? = nil) {
    if case .pinball = primary { metric = primary } else { metric = .meanAbsoluteError }
    perUnit = cost
    self.currency = currency
  }

  /// By what a unit of the primary metric is worth in a prediction.
  package init(perUnitOf primary: Metric, money: Double, currency: String? = nil) {
    metric = primary
    perUnit = money
    self.currency = currency
  }

  package var summary: MoneySettings {
    MoneySettings(
      metric: metric.id, perUnit: perUnit, currency: currency, predictions: Self.predictions)
  }

  private var factor: Double { perUnit * Double(Self.predictions) }

  /// A lift on `metric` in money, with the interval that it has.
  func lift(_ lift: Lift?) -> MoneyLift? {
    lift.map { MoneyLift(estimate: factor * $0.estimate, interval: scaled($0.interval)) }
  }

  /// The same of what is known of a lift on `metric`, at confidence 1 − `alpha`.
  func lift(_ inference: Inference?, alpha: Double) -> MoneyLift? {
    inference.map {
      MoneyLift(
        estimate: factor * $0.estimate, interval: scaled($0.interval(alpha: alpha)))
    }
  }

  private func scaled(_ interval: Interval) -> Interval {
    Interval(
      lower: factor * interval.lower, upper: factor * interval.upper, level: interval.level)
  }
}
