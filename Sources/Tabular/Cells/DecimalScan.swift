internal import Glibc

/// Reads a decimal number where it stands, up to the byte that ends it: digits and what follows them
/// in one pass, eight digits at a time.
///
/// Up to 2⁵³ with at most 22 decimals one division of exact doubles rounds correctly (Clinger, "How
/// to read floating point numbers accurately", 1990). Eisel's and Lemire's method does the rest, and
/// `strtod` what even that cannot tell: long numbers next to a tie.
struct DecimalScan {
  /// Bytes behind a number that have to be readable, whatever they are.
  static let padding = 32

  // Static and never freed, so the pointers are good for ever; held here because a loop over
  // millions of cells should not ask for them each time, nor check their bounds.
  private let powersOfTen = Tables.powersOfTen
  private let wholePowersOfTen = Tables.wholePowersOfTen
  private let powersOfFive = Tables.powersOfFive

  /// The byte behind the longest number that starts here, and the double nearest to it. Nil where
  /// none starts here or it is too large to be finite.
  @inline(__always)
  func scan(
    _ start: UnsafePointer<UInt8>, _ value: inout Double
  ) -> UnsafePointer<UInt8>? {
    var next = start
    let isNegative = next[0] == UInt8(ascii: "-")
    if isNegative || next[0] == UInt8(ascii: "+") { next += 1 }

    var digits: UInt64 = 0
    let whole = readDigits(&next, &digits)
    var decimals = 0
    if next[0] == UInt8(ascii: ".") {
      next += 1
      decimals = readDigits(&next, &digits)
    }
    guard whole + decimals > 0 else { return nil }
    if next[0] | 0x20 == UInt8(ascii: "e") || whole + decimals > 19 {
      return scanSlowly(start, &value)
    }
    guard let magnitude = nearest(digits, exponent: -decimals) else {
      return scanSlowly(start, &value)
    }
    value = isNegative ? -magnitude : magnitude
    return next
  }

  /// Appends a run of digits to a number; how many. The number is wrong beyond 19 digits.
  @inline(__always)
  private func readDigits(
    _ next: inout UnsafePointer<UInt8>, _ number: inout UInt64
  ) -> Int {
    let start = next
    while true {
      let word = UInt64(
        littleEndian: UnsafeRawPointer(next).loadUnaligned(as: UInt64.self))
      // Digits become 0 to 9, and the top bit is set in the first byte that is none. Bytes behind
      // it may be wrong and do not matter.
      let values = word ^ 0x3030_3030_3030_3030
      let others = ((values &+ 0x7676_7676_7676_7676) | values) & 0x8080_8080_8080_8080
      if others == 0 {
        number = number &* 100_000_000 &+ Self.value(ofEight: values)
        next += 8
        continue
      }
      let count = others.trailingZeroBitCount >> 3
      if count > 0 {
        // Moved to the end, so that zeros come before them.
        let last = values &<< UInt64(64 - 8 * count)
        number = number &* wholePowersOfTen[count] &+ Self.value(ofEight: last)
        next += count
      }
      return next - start
    }
  }

  /// The number that eight digits write, the first in the lowest byte: pairs, then fours, then all.
  @inline(__always)
  private static func value(ofEight digits: UInt64) -> UInt64 {
    let pairs = (digits &* (10 << 8 + 1)) >> 8
    let fours = ((pairs & 0x00ff_00ff_00ff_00ff) &* (100 << 16 + 1)) >> 16
    return ((fours & 0x0000_ffff_0000_ffff) &* (10_000 << 32 + 1)) >> 32
  }

  /// Nil where the double nearest to `digits` × 10^`exponent` is not finite or cannot be told.
  @inline(__always)
  private func nearest(_ digits: UInt64, exponent: Int) -> Double? {
    if digits <= 1 << 53, exponent <= 0, exponent >= -22 {
      return Double(Int64(bitPattern: digits)) / powersOfTen[-exponent]
    }
    return nearestFar(digits, exponent: exponent)
  }

  @inline(never)
  private func nearestFar(_ digits: UInt64, exponent: Int) -> Double? {
    if digits <= 1 << 53, (0...22).contains(exponent) {
      return Double(digits) * powersOfTen[exponent]
    }
    guard
      let bits = EiselLemire.nearestBits(digits, exponent: exponent, powers: powersOfFive)
    else { return nil }
    let value = Double(bitPattern: bits)
    return value.isFinite ? value : nil
  }

  /// Any number: with an exponent, with more digits than 64 bits hold, next to a tie.
  @inline(never)
  private func scanSlowly(
    _ start: UnsafePointer<UInt8>, _ value: inout Double
  ) -> UnsafePointer<UInt8>? {
    guard let decimal = LongDecimal(at: start) else { return nil }
    let magnitude: Double?
    if decimal.isTruncated {
      // The number lies between these two; mostly they have one nearest double.
      let low = nearestFar(decimal.digits, exponent: decimal.exponent)
      let high = nearestFar(decimal.digits + 1, exponent: decimal.exponent)
      magnitude = low == high ? low : nil
    } else {
      magnitude = nearestFar(decimal.digits, exponent: decimal.exponent)
    }
    if let magnitude {
      value = decimal.isNegative ? -magnitude : magnitude
    } else {
      guard let nearest = Self.fromLibrary(start, count: decimal.end - start) else { return nil }
      value = nearest
    }
    return decimal.end
  }

  /// Asks the C library, whose `strtod` rounds correctly and, in the C locale that this process
  /// never leaves, reads the same grammar. It wants a NUL behind the text.
  private static func fromLibrary(_ start: UnsafePointer<UInt8>, count: Int) -> Double? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: count + 1) { copy in
      for index in 0..<count { copy[index] = CChar(bitPattern: start[index]) }
      copy[count] = 0
      guard let text = copy.baseAddress else { return nil }
      let value = strtod(text, nil)
      return value.isFinite ? value : nil
    }
  }
}

extension DecimalScan {
  /// Written once, before anyone reads them.
  private enum Tables {
    nonisolated(unsafe) static let powersOfTen = pointer(
      (0...22).map { exponent in
        (0..<exponent).reduce(1.0) { power, _ in power * 10 }
      })
    nonisolated(unsafe) static let wholePowersOfTen = pointer(
      (0...8).map { exponent in
        (0..<exponent).reduce(UInt64(1)) { power, _ in power * 10 }
      })
    nonisolated(unsafe) static let powersOfFive = pointer(PowersOfFive.words)

    private static func pointer<Number>(_ numbers: [Number]) -> UnsafePointer<Number> {
      let copy = UnsafeMutableBufferPointer<Number>.allocate(capacity: numbers.count)
      _ = copy.initialize(from: numbers)
      return UnsafePointer(copy.baseAddress.unsafelyUnwrapped)
    }
  }
}
