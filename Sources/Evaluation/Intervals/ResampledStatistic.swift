internal import Results

/// A statistic that can be computed again with each row counted any number of times.
enum ResampledStatistic: Sendable {
  case decisions(DecidedRows)
  case averagePrecision(AveragePrecision)
  case calibrationError(CalibrationError)
  case regression(RegressionFit)

  /// NaN where undefined.
  func value(of metric: Metric, counting weights: UnsafeBufferPointer<Int32>) -> Double {
    switch self {
    case .decisions(let rows):
      rows.confusion(counting: weights).measurement(metric).value ?? .nan
    case .averagePrecision(let curve): curve.value(counting: weights)
    case .calibrationError(let bins): bins.value(counting: weights)
    case .regression(let fit): fit.value(metric, counting: weights)
    }
  }

  /// With each row counted once.
  func measurement(of metric: Metric, rows: Int) -> Measurement {
    let ones = [Int32](repeating: 1, count: rows)
    let value = ones.withUnsafeBufferPointer { self.value(of: metric, counting: $0) }
    return value.isNaN ? .unmeasurable(.undefined) : .value(value)
  }
}
