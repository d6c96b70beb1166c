/// Rounds a decimal number to the nearest double with one or two 64-bit multiplications.
///
/// Eisel's and Lemire's method (Lemire, "Number parsing at a gigabyte per second", Software:
/// Practice and Experience 51, 2021): the digits times a power of five of 128 bits, of which the
/// upper bits are the significand unless the product lies too close to a tie to tell.
enum EiselLemire {
  /// Bits behind the binary point of a double's significand.
  private static let fractionBits = 52
  private static let exponentBias = 1023
  private static let infinityExponent = 0x7ff

  /// The bits of the double nearest to `digits` × 10^`exponent`, ties to even; those of infinity
  /// where it is too large. Nil where 128 bits do not tell.
  static func nearestBits(
    _ digits: UInt64, exponent: Int, powers: UnsafePointer<UInt64>
  ) -> UInt64? {
    let infinity = UInt64(infinityExponent) << UInt64(fractionBits)
    if digits == 0 || exponent < PowersOfFive.firstExponent { return 0 }
    if exponent > PowersOfFive.lastExponent { return infinity }

    let leadingZeros = digits.leadingZeroBitCount
    let normalized = digits &<< UInt64(leadingZeros)
    let power = powers + 2 * (exponent - PowersOfFive.firstExponent)
    var (upper, lower) = normalized.multipliedFullWidth(by: power[0])
    // Bits that do not reach the significand. All set: the lower word of the power may carry.
    if upper & 0x1ff == 0x1ff {
      let (correction, _) = normalized.multipliedFullWidth(by: power[1])
      let (sum, overflow) = lower.addingReportingOverflow(correction)
      lower = sum
      if overflow { upper &+= 1 }
      // The power itself is rounded where it is not exact.
      if lower == .max, !(-27...55).contains(exponent) { return nil }
    }

    let upperBit = Int(upper >> 63)
    let shift = UInt64(upperBit + 64 - fractionBits - 3)
    var significand = upper >> shift
    // ⌊log₂ 10^q⌋ = q + ⌊q log₂ 5⌋, in fixed point.
    let binaryExponent = (217_706 * exponent) >> 16 + 63
    var biased = binaryExponent + upperBit - leadingZeros + exponentBias

    if biased <= 0 {
      // Subnormal: fewer bits.
      guard 1 - biased < 64 else { return 0 }
      significand >>= UInt64(1 - biased)
      significand &+= significand & 1
      significand >>= 1
      // Rounding up may give the least normal number, whose bits follow without a gap.
      return significand
    }
    // A tie is possible only where five's power divides what the digits can hold; then the lower
    // bits are all zero, and the even neighbour is below.
    if lower <= 1, (-4...23).contains(exponent), significand & 3 == 1, significand << shift == upper
    {
      significand &= ~1
    }
    significand &+= significand & 1
    significand >>= 1
    if significand >= 1 << UInt64(fractionBits + 1) {
      significand >>= 1
      biased += 1
    }
    guard biased < infinityExponent else { return infinity }
    return significand & (1 << UInt64(fractionBits) - 1) | UInt64(biased) << UInt64(fractionBits)
  }
}
