/// Regression metrics that are means over rows: each row's value, whose mean is the metric.
extension Metric {
  static func absoluteErrors(_ truth: [Double], _ values: [Double]) -> [Double] {
    zip(truth, values).map { abs($0 - $1) }
  }

  static func squaredErrors(_ truth: [Double], _ values: [Double]) -> [Double] {
    zip(truth, values).map { ($0 - $1) * ($0 - $1) }
  }

  /// Absolute errors as parts of the true value; nil where a true value is zero.
  static func relativeErrors(_ truth: [Double], _ values: [Double]) -> [Double]? {
    truth.contains(0) ? nil : zip(truth, values).map { abs(($0 - $1) / $0) }
  }

  /// Koenker and Bassett's check function (1978): what is missed from below weighs `quantile`,
  /// what is overshot 1 − `quantile`.
  static func pinballValues(_ truth: [Double], _ values: [Double], _ quantile: Double) -> [Double] {
    zip(truth, values).map { truth, value in
      truth >= value ? quantile * (truth - value) : (1 - quantile) * (value - truth)
    }
  }
}
