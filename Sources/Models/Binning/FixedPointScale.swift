/// How doubles are held as integers: as multiples of a power of two, less a centre.
///
/// Sums of such integers are exact, so that they do not depend on the order of the rows nor on how
/// the work was shared out, and a difference of two sums is the sum of the difference. The step is
/// 2⁻⁵² of the values' range, which is what doubles of its size have, up to 512 rows; and twice as
/// long for twice as many rows, 2⁻³⁸ for 5 million.
struct FixedPointScale: Sendable {
  /// The middle of the range.
  private let middle: Double
  /// What was taken from the integers since.
  private var shift: Int64 = 0
  /// Two factors, since their product can be out of range; each a power of two.
  private let factor: (Double, Double)

  /// For values between these.
  init(least: Double, greatest: Double, count: Int) {
    let half = greatest / 2 - least / 2
    middle = least == greatest ? least : least / 2 + greatest / 2
    // Integers stay below 2^bits in size, so sums of all rows stay below 2^61.
    let bits = min(52, 61 - (Int.bitWidth - max(0, count - 1).leadingZeroBitCount))
    let exponent = half > 0 ? bits - 1 - Int(half.exponent) : 0
    let first = exponent / 2
    factor = (Self.power(first), Self.power(exponent - first))
  }

  func integer(_ value: Double) -> Int64 {
    Int64(((value - middle) * factor.0 * factor.1).rounded()) - shift
  }

  /// The value of a number of steps from the centre.
  func value(ofSteps steps: Double) -> Double {
    middle + (Double(shift) + steps) / factor.0 / factor.1
  }

  /// The square of a distance in values, from its square in steps.
  func square(ofSteps square: Double) -> Double {
    square / factor.0 / factor.0 / factor.1 / factor.1
  }

  /// Makes this integer the new 0.
  mutating func moveCentre(to integer: Int64) { shift += integer }

  private static func power(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
