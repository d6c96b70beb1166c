/// Eight numbers that are worked on at once.
typealias Lanes = SIMD8<Double>

/// The exponential of eight numbers at once.
enum VectorExponential {
  /// eˣ for x ≤ 709, within 1.5 units in the last place; 0 below −708, where the C library's
  /// result is less than 3.4·10⁻³⁰⁸.
  ///
  /// x = n ln 2 + r with |r| ≤ ½ ln 2. ln 2 is taken off in two parts, so that r is exact to its
  /// last digits (Cody & Waite, 1980); eʳ is its Taylor sum to r¹³, whose rest is below 5·10⁻¹⁸;
  /// and n goes into the exponent's bits.
  @inline(__always)
  static func of(_ x: Lanes) -> Lanes {
    let clamped = x.replacing(with: lowest, where: x .< lowest)
    // Adding 1.5 · 2⁵² leaves the nearest whole number in the low bits.
    let shifted = clamped * inverseLogTwo + magic
    let whole = shifted - magic
    let r = (clamped - whole * highLogTwo) - whole * lowLogTwo
    let r2 = r * r
    let r4 = r2 * r2
    // Pairs first, so that sums wait less for each other. The largest terms come last.
    let p2 = 1.0 / 2 + r * (1.0 / 6)
    let p4 = 1.0 / 24 + r * (1.0 / 120)
    let p6 = 1.0 / 720 + r * (1.0 / 5040)
    let p8 = 1.0 / 40_320 + r * (1.0 / 362_880)
    let p10 = 1.0 / 3_628_800 + r * (1.0 / 39_916_800)
    let p12 = 1.0 / 479_001_600 + r * (1.0 / 6_227_020_800)
    let upper = (p8 + r2 * p10) + r4 * p12
    let lower = p2 + r2 * p4
    let sum = lower + r4 * (p6 + r2 * upper)
    let power = 1.0 + (r + r2 * sum)
    let bits = unsafeBitCast(power, to: SIMD8<Int64>.self)
    let exponent = unsafeBitCast(shifted, to: SIMD8<Int64>.self) &<< 52
    let result = unsafeBitCast(bits &+ exponent, to: Lanes.self)
    return result.replacing(with: 0, where: x .< lowest)
  }

  private static let lowest = Lanes(repeating: -708)
  private static let inverseLogTwo = 1.4426950408889634
  private static let magic = 6_755_399_441_055_744.0
  /// ln 2 to 32 bits, so that its products with whole numbers are exact, and the rest.
  private static let highLogTwo = 0x1.62e42feep-1
  private static let lowLogTwo = 0x1.a39ef35793c76p-33
}
