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
    var squares = 0.0
    var drift = 0.0
    for value in values {
      let deviation = value - mean
      squares += deviation * deviation
      drift += deviation
    }
    self.mean = mean
    squaredDeviations = max(0, squares - drift * drift / Double(count))
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
