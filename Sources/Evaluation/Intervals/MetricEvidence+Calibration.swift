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

extension SamplingUnits {
  /// Of the bins' means, of all models on the same rows. O(rows × models²), of clusters
  /// O(rows + clusters × bins²).
  func covariance(_ models: [CalibrationError]) -> [[Double]] {
    let bins = CalibrationError.binCount
    let count = models.count * bins
    let means = models.flatMap(\.means)
    var products = [Double](repeating: 0, count: count * count)
    var unitCount = rowCount
    if let clusters {
      unitCount = clusters.count
      let (rows, starts) = clusters.members
      for cluster in 0..<clusters.count {
        let members = rows[starts[cluster]..<starts[cluster + 1]]
        // A cluster's sums beside what as many rows of the mean have.
        var sums = means.map { -Double(members.count) * $0 }
        for row in members {
          for (model, error) in models.enumerated() {
            sums[model * bins + Int(error.bins[Int(row)])] += error.residuals[Int(row)]
          }
        }
        for row in 0..<count {
          for column in 0...row { products[row * count + column] += sums[row] * sums[column] }
        }
      }
    } else {
      for (first, model) in models.enumerated() {
        for (second, other) in models[...first].enumerated() {
          for row in model.bins.indices {
            let place = (first * bins + Int(model.bins[row])) * count
            products[place + second * bins + Int(other.bins[row])] +=
              model.residuals[row] * other.residuals[row]
          }
        }
      }
      for row in 0..<count {
        for column in 0...row {
          products[row * count + column] -= Double(rowCount) * means[row] * means[column]
        }
      }
    }
    // The variance of a mean, with the factor G / (G − 1).
    let scale =
      Double(unitCount) / (Double(max(1, unitCount - 1)) * Double(rowCount) * Double(rowCount))
    return (0..<count).map { row in
      (0..<count).map { scale * products[max(row, $0) * count + min(row, $0)] }
    }
  }
}
