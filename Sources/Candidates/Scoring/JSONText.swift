internal import Tabular

/// JSON as bytes, for what is sent row by row.
enum JSONText {
  static let null = Array("null".utf8)

  /// A string in quotes; quotes, backslashes and control characters are escaped.
  static func append(quoted text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): bytes += [UInt8(ascii: "\\"), byte]
      case 0..<0x20:
        let digits = String(byte, radix: 16)
        bytes += Array("\\u00\(digits.count == 1 ? "0" : "")\(digits)".utf8)
      default: bytes.append(byte)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// The fewest digits that give the same double back, a whole number without a point. Missing (NaN)
  /// and infinite numbers, which JSON has no form for, are `null`.
  static func append(_ number: Double, to bytes: inout [UInt8]) {
    guard number.isFinite else {
      bytes += null
      return
    }
    NumberText.append(number, to: &bytes)
  }
}
