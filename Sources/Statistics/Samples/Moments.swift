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

  /// Of values that stand for so many equal ones each. O(values).
  ///
  /// - Precondition: as many counts as values, none of them negative.
  package init(_ values: [Double], counts: [Int]) {
    precondition(values.count == counts.count, "a count for each value")
    count = counts.reduce(0, +)
    guard count > 0 else {
      mean = .nan
      squaredDeviations = 0
      return
    }
    var sum = CompensatedSum()
    for (value, count) in zip(values, counts) { sum.add(value * Double(count)) }
    let mean = sum.value / Double(count)
    var squares = 0.0
    var drift = 0.0
    for (value, count) in zip(values, counts) where count > 0 {
      let deviation = value - mean
      squares += Double(count) * (deviation * deviation)
      drift += Double(count) * deviation
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
