import Foundation
import Tabular
import Testing

/// Numbers against the C library's `strtod`, which rounds correctly.
@Suite struct NearestDoubleTests {
  private func expectNearest(_ text: String) {
    let expected = strtod(text, nil)
    let found = DecimalNumber.parse(Array(text.utf8))
    #expect(
      found?.bitPattern == (expected.isFinite ? expected.bitPattern : nil), Comment(rawValue: text))
  }

  /// xorshift64, seeded: the same numbers in each run.
  private struct Bits {
    var state: UInt64 = 88_172_645_463_325_252

    mutating func next() -> UInt64 {
      state ^= state << 13
      state ^= state >> 7
      state ^= state << 17
      return state
    }
  }

  @Test func everyPowerOfTenIsReadWithAnyDigits() {
    var bits = Bits()
    for exponent in -400...400 {
      expectNearest("1e\(exponent)")
      for shift in stride(from: 0, to: 64, by: 9) {
        expectNearest("\(bits.next() >> UInt64(shift))e\(exponent)")
      }
    }
  }

  @Test func shortestAndSeventeenDigitsComeBack() {
    var bits = Bits()
    for _ in 0..<4000 {
      let value = Double(bitPattern: bits.next())
      guard value.isFinite else { continue }
      #expect(DecimalNumber.parse(Array("\(value)".utf8)) == value)
      expectNearest(String(format: "%.16e", value))
      expectNearest(String(format: "%.20e", value))
      expectNearest(String(format: "%.6f", value.significand))
    }
  }

  /// Halfway between two doubles, and one unit of the last digit below and above, to the last of up
  /// to 767 digits. `%.800f` and `%.780e` write a double's decimals exactly.
  @Test func tiesGoToTheEvenNeighbour() {
    var bits = Bits()
    for round in 0..<400 {
      // Of every size; each fourth is subnormal.
      let pattern = round % 4 == 0 ? bits.next() >> 12 : bits.next() >> 1
      let value = Double(bitPattern: pattern)
      guard value.isFinite, value.nextUp.isFinite else { continue }
      let tie = ExactDecimal.halfway(value)
      expectNearest(tie)
      let last = tie.index(before: tie.endIndex)
      if let digit = tie[last].wholeNumberValue, digit > 0 {
        expectNearest(tie[..<last] + "\(digit - 1)")
        expectNearest(tie[..<last] + "\(digit - 1)" + String(repeating: "9", count: 100))
      }
      expectNearest(tie + "0000000000000000000001")
    }
  }

  @Test(arguments: [
    "9007199254740993", "9007199254740993.0000000000000000000000000001",
    "7.2057594037927933e16", "2.22507385850720113605740979670913197593481954635164564e-308",
    "2.4703282292062327208e-324", "2.4703282292062328e-324", "4.9406564584124654e-324",
    "1.7976931348623157e308", "1.7976931348623158e308", "1.797693134862315807e308",
    "1.797693134862315808e308", "179769313486231580793e289", "6.9294956446009195e15",
    "3.518437208883201171875e13", "62.5364939768271845828", "0.000061035156250000000000001",
    "1090544144181609348671888949248", "0.00000000000000000000000000000000000000012345678901234567",
    "1000000000000000000000000000000000000000000000000001e-30", "18446744073709551615",
    "18446744073709551616", "18446744073709551615e-342", "9999999999999999999", "0.0e400", "-0e-9",
    "1e-4000", "1e4000", "00000000000000000000000000000000000000000000000000000000001e5",
  ])
  func knownHardNumbersAreReadToTheNearest(text: String) { expectNearest(text) }

  @Test func eightHundredDigitsAreRead() {
    for digit in 1...9 {
      let digits = String(repeating: "\(digit)", count: 800)
      for text in [digits + "e-800", "0." + digits, digits + "e-500", digits, digits + "e-1124"] {
        expectNearest(text)
      }
    }
  }
}

/// Decimals of exact binary fractions, by school arithmetic.
private enum ExactDecimal {
  /// The number halfway between a positive double and the next.
  static func halfway(_ value: Double) -> String {
    // Two more bits than the significand has: (2m + 1) × 2^(e − 1).
    let isSubnormal = value < .leastNormalMagnitude
    let fraction = value.significandBitPattern
    let whole = isSubnormal ? fraction : fraction | 1 << 52
    let exponent = (isSubnormal ? 1 : Int(value.exponentBitPattern)) - 1075 - 1
    return decimal(whole * 2 + 1, exponent)
  }

  /// `whole` × 2^`exponent`.
  private static func decimal(_ whole: UInt64, _ exponent: Int) -> String {
    // Digits, the last one first; times two, or times five and a decimal place more.
    var digits = String(whole).reversed().compactMap(\.wholeNumberValue)
    for _ in 0..<abs(exponent) {
      var carry = 0
      for index in digits.indices {
        let product = digits[index] * (exponent < 0 ? 5 : 2) + carry
        digits[index] = product % 10
        carry = product / 10
      }
      if carry > 0 { digits.append(carry) }
    }
    let text = digits.reversed().map(String.init).joined()
    guard exponent < 0 else { return text + ".0" }
    let padded = String(repeating: "0", count: max(1 - exponent - text.count, 0)) + text
    return padded.dropLast(-exponent) + "." + padded.suffix(-exponent)
  }
}
