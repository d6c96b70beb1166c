/// Sample quantiles of Hyndman and Fan's type 7, the default of R, NumPy and pandas: the sorted
/// values stand at 0, 1/(n − 1), …, 1, with straight lines between them.
package struct Quantiles: Sendable {
  private let sorted: [Double]

  /// O(n).
  ///
  /// - Precondition: at least one value, none of them NaN.
  package init(_ values: [Double]) {
    precondition(!values.isEmpty, "an empty sample has no quantiles")
    precondition(!values.contains { $0.isNaN }, "NaN has no place in an order")
    var sorted = values
    RadixOrder.sort(&sorted)
    self.sorted = sorted
  }

  /// The quantile at `probability`.
  ///
  /// - Precondition: `probability` is in 0 … 1.
  package subscript(probability: Double) -> Double {
    precondition(probability >= 0 && probability <= 1, "a probability is in 0 … 1")
    let position = probability * Double(sorted.count - 1)
    let index = min(Int(position), sorted.count - 1)
    let fraction = position - Double(index)
    guard fraction > 0 else { return sorted[index] }
    let lower = sorted[index]
    let upper = sorted[index + 1]
    // From the nearer end, so that the result never leaves [lower, upper].
    return fraction < 0.5
      ? lower + (upper - lower) * fraction : upper - (upper - lower) * (1 - fraction)
  }

  package var median: Double { self[0.5] }
  package var minimum: Double { sorted[0] }
  package var maximum: Double { sorted[sorted.count - 1] }

  /// The cut points between `parts` parts of about equal size, without those that coincide.
  ///
  /// - Precondition: at least two parts.
  package func cutPoints(parts: Int) -> [Double] {
    precondition(parts >= 2, "one part has no cut points")
    var cuts: [Double] = []
    for part in 1..<parts {
      let cut = self[Double(part) / Double(parts)]
      if cut != cuts.last { cuts.append(cut) }
    }
    return cuts
  }
}
