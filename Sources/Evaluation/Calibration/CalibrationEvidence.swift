internal import Foundation
internal import Results
internal import Splitting
internal import Statistics
internal import Tabular

/// How a forecast's predictions stand to its outcomes, with what the rows tell of it.
struct CalibrationEvidence: Sendable {
  private let forecast: Forecast
  private let units: SamplingUnits
  /// Every interval is at 1 − alpha by itself.
  private let alpha: Double
  /// What the smaller outcome's rows are worth, or all rows of values.
  private let effectiveRows: Double
  /// Whether they are as many as a metric asks for that goes class by class.
  private let isEnough: Bool

  init(forecast: Forecast, units: SamplingUnits, alpha: Double) {
    self.forecast = forecast
    self.units = units
    self.alpha = alpha
    let isOfValues = forecast.subject == .value
    let target: Target =
      isOfValues
      ? .values(forecast.outcomes)
      : .classes(
        ClassTarget(codes: forecast.outcomes.map { Int32($0) }, classes: ["0", "1"]))
    effectiveRows = units.effectiveCounts(target).min() ?? 0
    isEnough = MinimumRows.suffice(isOfValues ? .meanAbsoluteError : .rocAUC, target, units)
  }

  /// With at most so many bins. Nil where there are no rows. O(rows).
  func calibration(bins most: Int, hasHistogram: Bool) -> Calibration? {
    let rows = Array(forecast.outcomes.indices)
    if rows.isEmpty { return nil }
    let line = line
    return Calibration(
      subject: forecast.subject, predicted: mean(forecast.predictions, rows),
      observed: mean(forecast.outcomes, rows), bins: bins(most), inTheLarge: line.inTheLarge,
      intercept: line.intercept, slope: line.slope,
      histogram: hasHistogram ? histogram : nil)
  }

  private var isOfValues: Bool { forecast.subject == .value }

  private func mean(_ values: [Double], _ rows: [Int]) -> Double {
    WeightedMoments(
      rows.map { values[$0] }, weights: units.weights.map { weights in rows.map { weights[$0] } }
    ).mean
  }

  // MARK: The curve

  /// Fewer would say nothing of a bin.
  private static let rowsOfBin = 30

  private func bins(_ most: Int) -> [Calibration.Bin] {
    let count = min(most, max(1, forecast.outcomes.count / Self.rowsOfBin))
    // Nor would a part between heaps of equal predictions that is far smaller than the others.
    let fewest = max(Self.rowsOfBin, forecast.outcomes.count / count / 4)
    return forecast.parts.rows(joinedTo: count, atLeast: fewest).map { rows in
      Calibration.Bin(
        rows: rows.count, predicted: mean(forecast.predictions, rows),
        observed: mean(forecast.outcomes, rows), interval: interval(rows))
    }
  }

  /// Wilson's of a share, Student's of a mean.
  private func interval(_ rows: [Int]) -> Interval? {
    if isOfValues {
      return Inference.mean(
        rows.map { forecast.outcomes[$0] }, of: units.selecting(rows.map { Int32($0) }),
        method: .meanOfLosses
      )?.interval(alpha: alpha)
    }
    return Inference.proportion(
      units.proportion(rows: rows) { forecast.outcomes[$0] == 1 }
    ).interval(alpha: alpha)
  }

  private static let histogramParts = 40

  /// Probabilities from 0 to 1, values from the least to the greatest.
  private var histogram: Calibration.Histogram {
    let lower = isOfValues ? forecast.predictions.min() ?? 0 : 0
    let upper = isOfValues ? forecast.predictions.max() ?? 1 : 1
    let parts = Double(Self.histogramParts)
    var rows = [Int](repeating: 0, count: Self.histogramParts)
    for prediction in forecast.predictions {
      let place = upper > lower ? (prediction - lower) / (upper - lower) * parts : 0
      rows[min(max(Int(place), 0), Self.histogramParts - 1)] += 1
    }
    return Calibration.Histogram(lower: lower, upper: upper, rows: rows)
  }

  // MARK: The line

  private typealias Line = (
    inTheLarge: Calibration.Coefficient, intercept: Calibration.Coefficient,
    slope: Calibration.Coefficient
  )

  private var line: Line { isOfValues ? lineOfValues : lineOfOdds }

  private var lineOfValues: Line {
    let residuals = zip(forecast.outcomes, forecast.predictions).map { $0 - $1 }
    let all = Array(residuals.indices)
    let mean = mean(residuals, all)
    let inTheLarge = coefficient(
      mean, influence: residuals.map { $0 - mean }, parameters: 1)
    guard
      let line = StraightLine(
        forecast.predictions, values: forecast.outcomes, weights: units.weights)
    else {
      let none = Calibration.Coefficient(measurement: .unmeasurable(.constantPrediction))
      return (inTheLarge, none, none)
    }
    return (
      inTheLarge,
      coefficient(line.intercept, influence: line.influence.intercept, parameters: 2),
      coefficient(line.slope, influence: line.influence.slope, parameters: 2)
    )
  }

  private var lineOfOdds: Line {
    func none(_ reason: UnmeasurableReason) -> Calibration.Coefficient {
      Calibration.Coefficient(measurement: .unmeasurable(reason))
    }
    let outcomes = forecast.outcomes
    let ones = outcomes.count { $0 == 1 }
    if ones == 0 || ones == outcomes.count {
      let none = none(.oneClass)
      return (none, none, none)
    }
    let x = forecast.logOdds
    func fitted(isSlopeFree: Bool) -> (Calibration.Coefficient, Calibration.Coefficient) {
      guard
        let line = LogisticLine(
          x, outcomes: outcomes, weights: units.weights, isSlopeFree: isSlopeFree)
      else { return (none(.undefined), none(.undefined)) }
      let influence = line.influence
      return (
        coefficient(line.intercept, influence: influence.intercept, parameters: 1),
        coefficient(line.slope, influence: influence.slope, parameters: 1)
      )
    }
    let inTheLarge = fitted(isSlopeFree: false).0
    let reason: UnmeasurableReason? =
      x.allSatisfy { $0 == x[0] }
      ? .constantPrediction
      : LogisticLine.isSeparated(x, outcomes: outcomes, weights: units.weights) ? .separated : nil
    if let reason { return (inTheLarge, none(reason), none(reason)) }
    let (intercept, slope) = fitted(isSlopeFree: true)
    return (inTheLarge, intercept, slope)
  }

  /// With Student's quantiles of what the smaller outcome's rows are worth, or all rows of values.
  private func coefficient(
    _ estimate: Double, influence: [Double], parameters: Double
  ) -> Calibration.Coefficient {
    let plain = Calibration.Coefficient(measurement: .value(estimate))
    guard isEnough, let standardError = units.standardError(ofMean: influence),
      standardError.isFinite
    else { return plain }
    let inference = Inference.symmetric(
      estimate: estimate, standardError: standardError,
      degreesOfFreedom: max(1, effectiveRows - parameters), method: .influence)
    return Calibration.Coefficient(
      measurement: .value(estimate), standardError: standardError,
      interval: inference.interval(alpha: alpha))
  }
}
