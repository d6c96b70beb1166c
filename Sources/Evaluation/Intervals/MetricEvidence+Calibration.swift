internal import Statistics

/// Calibration error: a sum of absolute values, whose derivative jumps where a bin is calibrated, so
/// that no influence function serves. It depends on the rows through the means of a few bins, and
/// these are drawn.
extension MetricEvidence {
  /// The metric in each draw; of two models, the lift of the first over the second.
  func draws(_ models: [CalibrationError]) -> [Double] {
    let bins = CalibrationError.binCount
    let sums = NormalDraws(
      means: models.flatMap(\.means), covariance: CalibrationError.covariance(models))
    return sums.map(draws: bootstrap.draws, seed: bootstrap.seed) { means in
      let values = models.indices.map {
        CalibrationError.value(means[$0 * bins..<($0 + 1) * bins])
      }
      return values.count == 1 ? values[0] : metric.lift(of: values[0], over: values[1])
    }
  }
}

extension CalibrationError {
  /// Of the bins' means, of all models on the same rows. O(rows × models²).
  fileprivate static func covariance(_ models: [CalibrationError]) -> [[Double]] {
    let count = models.count * binCount
    let rows = Double(models[0].bins.count)
    var products = [Double](repeating: 0, count: count * count)
    for (first, model) in models.enumerated() {
      for (second, other) in models[...first].enumerated() {
        for row in model.bins.indices {
          let place = (first * binCount + Int(model.bins[row])) * count
          products[place + second * binCount + Int(other.bins[row])] +=
            model.residuals[row] * other.residuals[row]
        }
      }
    }
    let means = models.flatMap(\.means)
    // The variance of a mean, with n − 1.
    let scale = 1 / (rows * max(1, rows - 1))
    return (0..<count).map { row in
      (0..<count).map { column in
        let product = products[max(row, column) * count + min(row, column)]
        return scale * (product - rows * means[row] * means[column])
      }
    }
  }
}
