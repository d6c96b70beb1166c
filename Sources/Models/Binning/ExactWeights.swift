internal import Statistics

/// Rows' weights as integers, so that their sums are exact: multiples of a power of two, of which all
/// rows together have less than 2⁵⁰. A weight of 1 among n rows is held to 2⁻⁵⁰ n.
struct ExactWeights: Sendable {
  /// At least 1.
  let integers: [Int64]
  /// What a weight of 1 is.
  let unit: Double

  private static let bits = 50

  /// - Precondition: weights are above 0 and finite.
  init(_ weights: [Double]) {
    let total = CompensatedSum.of(weights)
    unit = Double(sign: .plus, exponent: Self.bits - 2 - Int(total.exponent), significand: 1)
    let unit = unit
    integers = weights.map { max(1, Int64(($0 * unit).rounded())) }
  }
}
