/// Quantiles of values that count by their weights: where the weighted distribution function passes a
/// probability, and where it has that probability over a stretch between two values, the middle of it
/// (type 2 of Hyndman & Fan 1996). With equal weights the median is that of `Quantiles`.
package struct WeightedQuantiles: Sendable {
  private let values: [Double]
  /// The weight of all values up to each.
  private let reached: [Double]

  /// Sums of weights that differ by less than this share of the whole are equal: they are rounded.
  private static let tolerance = 1e-12

  /// O(n).
  ///
  /// - Precondition: at least one value, none of them NaN; a weight for each, above 0 and finite.
  package init(_ values: [Double], weights: [Double]) {
    precondition(!values.isEmpty, "an empty sample has no quantiles")
    precondition(values.count == weights.count, "a weight for each value")
    let order = DenseRanks(values).order
    self.values = order.map { values[Int($0)] }
    var sum = CompensatedSum()
    reached = order.map { place in
      sum.add(weights[Int(place)])
      return sum.value
    }
  }

  /// The quantile at `probability`. O(log n).
  ///
  /// - Precondition: `probability` is in 0 … 1.
  package subscript(probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0 … 1")
    let whole = reached[reached.count - 1]
    let wanted = probability * whole
    let slack = WeightedQuantiles.tolerance * whole
    let lower = values[first { $0 >= wanted - slack }]
    let upper = values[first { $0 > wanted + slack }]
    return lower + 0.5 * (upper - lower)
  }

  package var median: Double { self[0.5] }

  /// The first place whose reached weight is so; the last where none is.
  private func first(where isReached: (Double) -> Bool) -> Int {
    var (low, high) = (0, reached.count - 1)
    while low < high {
      let middle = (low + high) / 2
      if isReached(reached[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
