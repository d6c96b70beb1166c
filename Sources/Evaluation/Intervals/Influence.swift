internal import Statistics

/// A function of means of rows, with its influence function at each row: the metric's error is, to
/// first order, the mean of these (Hampel 1974), so that its variance is that of a mean.
struct Influence: Sendable {
  let value: Double
  /// One a row, about a mean of 0. Rows of more weight count for more in that mean, and not here.
  let rows: [Double]

  /// The root mean squared error. ψ = (e² − m) / (2√m) with m the mean of e².
  static func rootMeanSquare(_ squaredErrors: [Double], weights: [Double]?) -> Influence {
    let mean = WeightedMoments(squaredErrors, weights: weights).mean
    let root = mean.squareRoot()
    return Influence(
      value: root, rows: root > 0 ? squaredErrors.map { ($0 - mean) / (2 * root) } : squaredErrors)
  }

  /// R², 1 − m/s, with s the variance of truth. ψ = (m/s · (y − ȳ)² − e²) / s.
  ///
  /// - Precondition: truth is not constant.
  static func explainedShare(
    _ squaredErrors: [Double], _ truth: [Double], weights: [Double]?
  ) -> Influence {
    let moments = WeightedMoments(truth, weights: weights)
    let spread = moments.squaredDeviations / moments.weight
    let ratio = WeightedMoments(squaredErrors, weights: weights).mean / spread
    var rows = squaredErrors
    for row in rows.indices {
      let deviation = truth[row] - moments.mean
      rows[row] = (ratio * deviation * deviation - squaredErrors[row]) / spread
    }
    return Influence(value: 1 - ratio, rows: rows)
  }
}
