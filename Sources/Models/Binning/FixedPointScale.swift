/// How doubles are held as integers: as multiples of a power of two, less a centre.
///
/// Sums of such integers are exact, so that they do not depend on the order of the rows nor on how
/// the work was shared out, and a difference of two sums is the sum of the difference. The step is
/// the values' range times 2 / 2^(61 − log₂ rows): 2⁻⁵² of it for 300 rows, 2⁻³⁸ for 5 million.
struct FixedPointScale: Sendable {
  /// The value of the integer 0.
  private(set) var centre: Double
  /// Two factors, since their product can be out of range; each a power of two.
  private let factor: (Double, Double)

  /// For values between these.
  init(least: Double, greatest: Double, count: Int) {
    let half = greatest / 2 - least / 2
    centre = least == greatest ? least : least / 2 + greatest / 2
    // Integers stay below 2^bits in size, so sums of all rows stay below 2^61.
    let bits = 61 - (Int.bitWidth - max(0, count - 1).leadingZeroBitCount)
    let exponent = half > 0 ? bits - 1 - Int(half.exponent) : 0
    let first = exponent / 2
    factor = (Self.power(first), Self.power(exponent - first))
  }

  func integer(_ value: Double) -> Int64 {
    Int64(((value - centre) * factor.0 * factor.1).rounded())
  }

  /// The value of a number of steps.
  func value(ofSteps steps: Double) -> Double { centre + steps / factor.0 / factor.1 }

  /// The square of a distance in values, from its square in steps.
  func square(ofSteps square: Double) -> Double {
    square / factor.0 / factor.0 / factor.1 / factor.1
  }

  mutating func moveCentre(by steps: Int64) { centre = value(ofSteps: Double(steps)) }

  private static func power(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
