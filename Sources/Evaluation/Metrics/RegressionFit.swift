/// What RMSE, R² and the median absolute error are computed from.
struct RegressionFit: Sendable {
  private let squaredErrors: [Double]
  /// Truth about its mean, so that sums of its squares keep their digits.
  private let centred: [Double]
  private let absoluteErrors: [Double]
  /// Rows in ascending order of their absolute error.
  private let order: [Int32]

  /// O(n log n).
  init(_ truth: [Double], _ values: [Double]) {
    squaredErrors = Metric.squaredErrors(truth, values)
    let errors = Metric.absoluteErrors(truth, values)
    absoluteErrors = errors
    order = errors.indices.sorted { errors[$0] < errors[$1] }.map(Int32.init)
    let mean = truth.isEmpty ? 0 : truth.reduce(0, +) / Double(truth.count)
    centred = truth.map { $0 - mean }
  }

  /// With each row counted so many times; NaN where undefined. O(n).
  ///
  /// - Precondition: `metric` is RMSE, R² or the median absolute error.
  func value(_ metric: Metric, counting weights: UnsafeBufferPointer<Int32>) -> Double {
    switch metric {
    case .rootMeanSquaredError:
      let (sum, rows) = weightedSum(squaredErrors, weights)
      return (sum / rows).squareRoot()
    case .rSquared: return rSquared(weights)
    case .medianAbsoluteError: return medianAbsoluteError(weights)
    default: preconditionFailure("\(metric.id) is no regression metric of this kind")
    }
  }

  private func weightedSum(_ values: [Double], _ weights: UnsafeBufferPointer<Int32>) -> (
    Double, Double
  ) {
    var sum = 0.0
    var rows = 0
    for row in values.indices {
      sum += Double(weights[row]) * values[row]
      rows += Int(weights[row])
    }
    return (sum, Double(rows))
  }

  private func rSquared(_ weights: UnsafeBufferPointer<Int32>) -> Double {
    let (unexplained, rows) = weightedSum(squaredErrors, weights)
    let mean = weightedSum(centred, weights).0 / rows
    var total = 0.0
    for row in centred.indices {
      total += Double(weights[row]) * (centred[row] - mean) * (centred[row] - mean)
    }
    return total > 0 ? 1 - unexplained / total : .nan
  }

  private func medianAbsoluteError(_ weights: UnsafeBufferPointer<Int32>) -> Double {
    var rows = 0
    for weight in weights { rows += Int(weight) }
    if rows == 0 { return .nan }
    var counted = 0
    var lower = Double.nan
    for row in order {
      counted += Int(weights[Int(row)])
      // Of an even number, the mean of the two in the middle.
      if lower.isNaN && 2 * counted >= rows {
        lower = absoluteErrors[Int(row)]
        if 2 * counted > rows { return lower }
      } else if !lower.isNaN && 2 * counted > rows {
        return 0.5 * (lower + absoluteErrors[Int(row)])
      }
    }
    return lower
  }
}
