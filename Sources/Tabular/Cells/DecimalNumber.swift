internal import Glibc

/// Decimal numbers in text: `[+-]? (digits [. digits?] | . digits) ([eE] [+-]? digits)?`, wholly,
/// and nothing else: no blanks, no `inf`, no hexadecimal, no grouping.
package enum DecimalNumber {
  /// The double nearest to the number, ties to even; nil where the text is no number or is too
  /// large to be finite. A number too small to be told from 0 is 0.
  ///
  /// Allocation-free. Up to 2⁵³ with powers of ten that are exact doubles, one multiplication or
  /// division rounds correctly (Clinger, 1990); `strtod` does the rest.
  package static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    guard let decimal = Decimal(text) else { return nil }
    return decimal.exactDouble ?? nearestDouble(text)
  }

  package static func parse(_ text: [UInt8]) -> Double? {
    text.withUnsafeBufferPointer { parse($0) }
  }

  /// Asks the C library, whose `strtod` rounds correctly and, in the C locale that this process
  /// never leaves, reads the same grammar. It wants a NUL behind the text.
  private static func nearestDouble(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: text.count + 1) { copy in
      for index in text.indices { copy[index] = CChar(bitPattern: text[index]) }
      copy[text.count] = 0
      guard let start = copy.baseAddress else { return nil }
      let value = strtod(start, nil)
      return value.isFinite ? value : nil
    }
  }
}

/// A number's digits as a whole number, and the power of ten to scale it by.
private struct Decimal {
  var isNegative = false
  var digits: UInt64 = 0
  var exponent = 0
  /// The digits did not fit; the number has to be read another way.
  var isTruncated = false

  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  /// Nil where the text does not follow the grammar.
  init?(_ text: UnsafeBufferPointer<UInt8>) {
    var index = 0
    isNegative = Self.readSign(text, &index)
    let whole = readDigits(text, &index)
    var fraction = 0
    if index < text.count, text[index] == UInt8(ascii: ".") {
      index += 1
      fraction = readDigits(text, &index)
    }
    guard whole + fraction > 0 else { return nil }
    exponent = -fraction
    if index < text.count, text[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      guard readExponent(text, &index) else { return nil }
    }
    guard index == text.count else { return nil }
  }

  /// The value, where one rounding of exact operands gives it.
  var exactDouble: Double? {
    guard !isTruncated, digits <= 1 << 53, abs(exponent) < Self.powersOfTen.count else {
      return nil
    }
    let magnitude = Double(digits)
    let scaled =
      exponent < 0
      ? magnitude / Self.powersOfTen[-exponent] : magnitude * Self.powersOfTen[exponent]
    return isNegative ? -scaled : scaled
  }

  /// Steps over a sign; true for a minus.
  private static func readSign(_ text: UnsafeBufferPointer<UInt8>, _ index: inout Int) -> Bool {
    guard index < text.count else { return false }
    let isNegative = text[index] == UInt8(ascii: "-")
    if isNegative || text[index] == UInt8(ascii: "+") { index += 1 }
    return isNegative
  }

  /// Adds digits to the whole number; how many there were.
  private mutating func readDigits(
    _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> Int {
    let start = index
    while index < text.count, let digit = asciiDigit(text[index]) {
      if digits < 1_000_000_000_000_000_000 {
        digits = digits * 10 + UInt64(digit)
      } else {
        isTruncated = true
      }
      index += 1
    }
    return index - start
  }

  private mutating func readExponent(
    _ text: UnsafeBufferPointer<UInt8>, _ index: inout Int
  ) -> Bool {
    let isNegative = Self.readSign(text, &index)
    let start = index
    var value = 0
    while index < text.count, let digit = asciiDigit(text[index]) {
      // Far outside of what the fast path takes; more digits need not be counted.
      if value < 1_000_000 { value = value * 10 + digit }
      index += 1
    }
    exponent += isNegative ? -value : value
    return index > start
  }
}
