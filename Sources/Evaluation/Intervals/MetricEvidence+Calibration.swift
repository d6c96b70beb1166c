internal import Results
internal import Statistics

/// Calibration error: a sum of absolute values, whose derivative jumps where a bin is calibrated, so
/// that no influence function serves. It depends on the rows through the means of a few bins, and
/// these are drawn.
extension MetricEvidence {
  /// Chance alone puts a bin's mean, with standard error σ, at a distance of σ√(2/π) from 0 on average,
  /// and less is added where the bin is off by itself. So the metric overstates the error, by at most
  /// the sum of these.
  func calibration(_ value: Double, _ error: CalibrationError) -> Inference? {
    guard let standardError = spread(draws([error])) else { return nil }
    if value <= 0 || value >= 1 {
      return bounded(
        value, standardError: standardError, degreesOfFreedom: degreesOfFreedom,
        method: .normalDraws)
    }
    let covariance = units.covariance([error])
    return .overstated(
      estimate: value,
      excess: covariance.indices.reduce(0) {
        $0 + (max(0, covariance[$1][$1]) * 2 / Double.pi).squareRoot()
      }, standardError: standardError, degreesOfFreedom: degreesOfFreedom, method: .normalDraws)
  }

  /// The metric in each draw; of two models, the lift of the first over the second.
  func draws(_ models: [CalibrationError]) -> [Double] {
    let bins = CalibrationError.binCount
    let sums = NormalDraws(
      means: models.flatMap(\.means), covariance: units.covariance(models))
    return sums.map(draws: bootstrap.draws, seed: bootstrap.seed) { means in
      let values = models.indices.map {
        CalibrationError.value(means[$0 * bins..<($0 + 1) * bins])
      }
      return values.count == 1 ? values[0] : metric.lift(of: values[0], over: values[1])
    }
  }
}
