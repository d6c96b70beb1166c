/// A number's sign, its first 19 significant digits and the power of ten to scale them by, read a
/// byte at a time.
struct LongDecimal {
  private(set) var isNegative = false
  private(set) var digits: UInt64 = 0
  private(set) var exponent = 0
  /// Digits that are not zero were left out: the number is larger than it seems, by less than one
  /// unit of the last digit.
  private(set) var isTruncated = false
  /// The byte behind the number.
  private(set) var end: UnsafePointer<UInt8>

  private static let maximumDigits = 19

  /// Nil where no number starts here. What stands behind it must not be a digit for ever.
  init?(at start: UnsafePointer<UInt8>) {
    end = start
    isNegative = readSign()
    var significant = 0
    let whole = readDigits(&significant, isFraction: false)
    var fraction = 0
    if end[0] == UInt8(ascii: ".") {
      end += 1
      fraction = readDigits(&significant, isFraction: true)
    }
    guard whole + fraction > 0 else { return nil }
    if end[0] | 0x20 == UInt8(ascii: "e") {
      end += 1
      guard readExponent() else { return nil }
    }
  }

  /// Steps over a sign; true for a minus.
  private mutating func readSign() -> Bool {
    let isNegative = end[0] == UInt8(ascii: "-")
    if isNegative || end[0] == UInt8(ascii: "+") { end += 1 }
    return isNegative
  }

  /// How many digits there were, zeros before the first significant one too.
  private mutating func readDigits(_ significant: inout Int, isFraction: Bool) -> Int {
    let start = end
    while let digit = asciiDigit(end[0]) {
      if significant < Self.maximumDigits {
        digits = digits * 10 + UInt64(digit)
        if digits > 0 { significant += 1 }
        if isFraction { exponent -= 1 }
      } else {
        if digit > 0 { isTruncated = true }
        if !isFraction { exponent += 1 }
      }
      end += 1
    }
    return end - start
  }

  /// False where digits are missing.
  private mutating func readExponent() -> Bool {
    let isNegative = readSign()
    let start = end
    var value = 0
    while let digit = asciiDigit(end[0]) {
      // Far outside of what any number of digits in a file makes up for.
      if value < 1 << 48 { value = value * 10 + digit }
      end += 1
    }
    exponent += isNegative ? -value : value
    return end > start
  }
}
