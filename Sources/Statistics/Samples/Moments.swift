/// Mean and variance of a sample, in two passes: the mean by compensated summation, then the
/// squares of the deviations with the mean's own rounding error taken out (Chan, Golub & LeVeque
/// 1983). O(n).
package struct Moments: Sendable, Equatable {
  package let count: Int
  /// NaN for an empty sample.
  package let mean: Double
  /// The sum of squared deviations from the mean.
  package let squaredDeviations: Double

  package init(_ values: [Double]) {
    count = values.count
    guard count > 0 else {
      mean = .nan
      squaredDeviations = 0
      return
    }
    let mean = CompensatedSum.of(values) / Double(count)
    // Sums take turns, as in `CompensatedSum`.
    var squares = (0.0, 0.0, 0.0, 0.0)
    var drifts = (0.0, 0.0, 0.0, 0.0)
    let whole = count & ~3
    var place = 0
    while place < whole {
      let first = values[place] - mean
      let second = values[place + 1] - mean
      let third = values[place + 2] - mean
      let fourth = values[place + 3] - mean
      squares.0 += first * first
      squares.1 += second * second
      squares.2 += third * third
      squares.3 += fourth * fourth
      drifts.0 += first
      drifts.1 += second
      drifts.2 += third
      drifts.3 += fourth
      place += 4
    }
    while place < count {
      let deviation = values[place] - mean
      squares.0 += deviation * deviation
      drifts.0 += deviation
      place += 1
    }
    let square = (squares.0 + squares.1) + (squares.2 + squares.3)
    let drift = (drifts.0 + drifts.1) + (drifts.2 + drifts.3)
    self.mean = mean
    squaredDeviations = max(0, square - drift * drift / Double(count))
  }

  /// The sample variance, with n − 1; nil for fewer than two values.
  package var variance: Double? {
    count < 2 ? nil : squaredDeviations / Double(count - 1)
  }

  /// The mean's standard error; nil for fewer than two values.
  package var standardError: Double? {
    variance.map { ($0 / Double(count)).squareRoot() }
  }
}
