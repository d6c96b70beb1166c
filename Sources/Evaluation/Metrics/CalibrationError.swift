internal import Splitting
internal import Statistics

/// Expected calibration error of the positive class's probability: ten bins of equal width, each
/// one's distance between mean probability and share of positives, by its share of the rows
/// (Naeini, Cooper & Hauskrecht 2015). A bin holds its upper edge, the first one 0 as well.
///
/// That is Σ abs(Rᵦ) / n, with Rᵦ the sum of probability less truth over the rows of bin b; with
/// weights a sum of products with these, and n their sum.
struct CalibrationError: Sendable {
  static let binCount = 10

  /// Of each row.
  let bins: [UInt8]
  /// Probability less truth, of each row, times its weight.
  let residuals: [Double]
  /// The mean over all rows of what each bin's rows add, by bin.
  let means: [Double]

  /// Of the positive class's probabilities. O(n).
  ///
  /// - Precondition: at least one row.
  init(_ truth: ClassTarget, positive: [Double], weights: [Double]?) {
    bins = positive.map { CalibrationError.bin($0) }
    var residuals = positive
    for row in residuals.indices { residuals[row] -= truth.codes[row] == 1 ? 1 : 0 }
    if let weights { for row in residuals.indices { residuals[row] *= weights[row] } }
    self.residuals = residuals
    let weight = weights.map { CompensatedSum.of($0) } ?? Double(positive.count)
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: CalibrationError.binCount)
    for (bin, residual) in zip(bins, residuals) { sums[Int(bin)].add(residual) }
    means = sums.map { $0.value / weight }
  }

  var value: Double { CalibrationError.value(means) }

  /// For any means of the bins.
  static func value(_ means: some Sequence<Double>) -> Double { means.reduce(0) { $0 + abs($1) } }

  private static func bin(_ probability: Double) -> UInt8 {
    // Off by one at most, where the product is rounded: 0.3 · 10 is above 3.
    let guess = min(max(Int(probability * Double(binCount)), 0), binCount - 1)
    if probability > Double(guess + 1) / Double(binCount) { return UInt8(guess + 1) }
    return UInt8(guess > 0 && probability <= Double(guess) / Double(binCount) ? guess - 1 : guess)
  }
}
