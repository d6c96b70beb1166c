/// Mean and spread of values that count by their weights, in two passes as `Moments`. O(n).
package struct WeightedMoments: Sendable, Equatable {
  /// The sum of the weights.
  package let weight: Double
  /// NaN without any weight.
  package let mean: Double
  /// The weighted sum of squared deviations from the mean.
  package let squaredDeviations: Double

  /// Without weights each value has a weight of 1, and the answer is that of `Moments`.
  ///
  /// - Precondition: a weight for each value, at least 0 and finite.
  package init(_ values: [Double], weights: [Double]?) {
    guard let weights else {
      let moments = Moments(values)
      weight = Double(values.count)
      mean = moments.mean
      squaredDeviations = moments.squaredDeviations
      return
    }
    precondition(values.count == weights.count, "a weight for each value")
    weight = CompensatedSum.of(weights)
    guard weight > 0 else {
      mean = .nan
      squaredDeviations = 0
      return
    }
    var sum = CompensatedSum()
    for (value, weight) in zip(values, weights) { sum.add(weight * value) }
    let mean = sum.value / weight
    var squares = 0.0
    var drift = 0.0
    for (value, weight) in zip(values, weights) {
      let deviation = value - mean
      squares += weight * (deviation * deviation)
      drift += weight * deviation
    }
    self.mean = mean
    squaredDeviations = max(0, squares - drift * drift / weight)
  }
}
