internal import Tabular

/// Decimals: whole numbers × 10 to the power of −scale, as the nearest double.
enum ScaledInteger {
  private static let powersOfTen: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]

  static func value(_ number: Int64, scale: Int) -> Double {
    // One division of two exact doubles rounds once (Clinger, 1990).
    if number.magnitude <= 1 << 53, scale < powersOfTen.count {
      return Double(number) / powersOfTen[scale]
    }
    return value(digits: Array(String(number).utf8), scale: scale)
  }

  /// Two's complement, the most significant byte first.
  static func value(bigEndian bytes: UnsafeRawBufferPointer, scale: Int) -> Double {
    let isNegative = (bytes.first ?? 0) >= 0x80
    let sign: UInt8 = isNegative ? 0xff : 0
    let significant = bytes.drop { $0 == sign }
    if significant.count < 8 {
      let start: Int64 = isNegative ? -1 : 0
      return value(significant.reduce(start) { $0 << 8 | Int64($1) }, scale: scale)
    }
    return value(digits: digits(of: significant, isNegative: isNegative), scale: scale)
  }

  private static func value(digits: [UInt8], scale: Int) -> Double {
    DecimalNumber.parse(digits + Array("e-\(scale)".utf8)) ?? .infinity
  }

  /// The decimal digits, by long division of the magnitude by 10⁹.
  private static func digits(
    of bytes: Slice<UnsafeRawBufferPointer>, isNegative: Bool
  ) -> [UInt8] {
    var magnitude = bytes.map { isNegative ? ~$0 : $0 }
    if isNegative {
      // Two's complement is the bits' complement and one.
      var place = magnitude.count - 1
      while place >= 0, magnitude[place] == 0xff {
        magnitude[place] = 0
        place -= 1
      }
      if place >= 0 { magnitude[place] += 1 } else { magnitude.insert(1, at: 0) }
    }
    var groups: [String] = []
    while magnitude.contains(where: { $0 != 0 }) {
      var remainder = 0
      for place in magnitude.indices {
        let part = remainder << 8 | Int(magnitude[place])
        magnitude[place] = UInt8(part / 1_000_000_000)
        remainder = part % 1_000_000_000
      }
      let group = String(remainder)
      groups.append(String(repeating: "0", count: 9 - group.count) + group)
    }
    return Array(((isNegative ? "-" : "") + groups.reversed().joined()).utf8)
  }
}
