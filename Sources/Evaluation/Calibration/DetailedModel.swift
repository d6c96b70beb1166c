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

  /// On the rows at these positions, of which the units are. O(rows).
  func detail(of rows: [Int32], _ units: SamplingUnits, alpha: Double) -> ModelDetail {
    ModelDetail(
      confusion: confusion(rows), residuals: residuals(rows),
      calibration: forecast.flatMap {
        CalibrationEvidence(forecast: $0.selecting(rows), units: units, alpha: alpha)
          .calibration(bins: Self.binsOfPart, hasHistogram: false)
      })
  }

  /// The same on all rows, whose calibration is `calibrations`'.
  var detail: ModelDetail {
    let rows = Array(0..<Int32(truth.count))
    return ModelDetail(confusion: confusion(rows), residuals: residuals(rows))
  }

  private func confusion(_ rows: [Int32]) -> [[Int]]? {
    guard case .classes(let truth) = truth, let labels = scored.labels,
      truth.classes.count <= ModelDetail.mostClasses
    else { return nil }
    let classes = truth.classes.count
    var counts = [[Int]](repeating: [Int](repeating: 0, count: classes), count: classes)
    for row in rows { counts[Int(truth.codes[Int(row)])][Int(labels[Int(row)])] += 1 }
    return counts
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
