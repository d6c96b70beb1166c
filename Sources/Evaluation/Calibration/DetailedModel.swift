internal import Models
internal import Results
internal import Splitting
internal import Statistics

/// A model's predictions of all test rows, made ready for what is told of it in parts of them: one
/// sort a model, whatever the number of subpopulations.
struct DetailedModel: Sendable {
  private let truth: Target
  private let scored: ScoredPredictions
  /// Nil of a model that gives labels alone.
  private let forecast: Forecast?

  /// O(classes × rows).
  init(_ scored: ScoredPredictions, _ truth: Target) {
    self.truth = truth
    self.scored = scored
    forecast = Forecast.main(truth, scored.predictions)
  }

  private static let bins = 10
  private static let binsOfPart = 5

  /// On all rows: the main forecast's, and of more than two classes each one's. O(classes × rows).
  func calibrations(_ units: SamplingUnits, alpha: Double) -> [Calibration] {
    func calibration(_ forecast: Forecast) -> Calibration? {
      CalibrationEvidence(forecast: forecast, units: units, alpha: alpha)
        .calibration(bins: Self.bins, hasHistogram: true)
    }
    guard let forecast, let main = calibration(forecast) else { return [] }
    return [main] + Forecast.mapClasses(truth, scored.predictions, calibration)
  }

  /// On the rows at these positions, or all of them; with the calibration there where their units are
  /// given. O(rows).
  func detail(
    of rows: [Int32]?, _ units: SamplingUnits?, alpha: Double, standardError: Double?
  ) -> ModelDetail {
    let positions = rows ?? Array(0..<Int32(truth.count))
    return ModelDetail(
      standardError: standardError, confusion: confusion(positions),
      residuals: residuals(positions),
      calibration: units.flatMap { units in
        forecast.flatMap {
          CalibrationEvidence(forecast: $0.selecting(positions), units: units, alpha: alpha)
            .calibration(bins: Self.binsOfPart, hasHistogram: false)
        }
      })
  }

  private func confusion(_ rows: [Int32]) -> [[Int]]? {
    guard case .classes(let truth) = truth, let labels = scored.labels,
      truth.classes.count <= ModelDetail.mostClasses
    else { return nil }
    let classes = truth.classes.count
    var counts = [Int](repeating: 0, count: classes * classes)
    for row in rows { counts[Int(truth.codes[Int(row)]) * classes + Int(labels[Int(row)])] += 1 }
    return (0..<classes).map { Array(counts[$0 * classes..<($0 + 1) * classes]) }
  }

  private func residuals(_ rows: [Int32]) -> ResidualSummary? {
    guard case .values(let truth) = truth, case .values(let values) = scored.predictions,
      !rows.isEmpty
    else { return nil }
    let quantiles = Quantiles(rows.map { truth[Int($0)] - values[Int($0)] })
    return ResidualSummary(
      quantiles: [0.05, 0.25, 0.5, 0.75, 0.95].map {
        ResidualSummary.Quantile(probability: $0, value: quantiles[$0])
      })
  }
}
