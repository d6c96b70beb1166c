/// Strings and numbers.
extension JSONParser {
  mutating func string() throws(JSONSyntaxError) -> String {
    let opened = position
    advance()
    var text = ""
    while true {
      switch peek {
      case nil: throw try unexpected(.closingQuote(openedAt: opened))
      case UInt8(ascii: "\""):
        advance()
        return text
      case UInt8(ascii: "\\"):
        advance()
        text += try escaped()
      case .some(0..<0x20): throw try unexpected(.closingQuote(openedAt: opened))
      default:
        let scalar = try scalar()
        text += scalar
        for _ in scalar.utf8 { advance() }
      }
    }
  }

  /// What follows a backslash.
  private mutating func escaped() throws(JSONSyntaxError) -> String {
    let scalar: String
    switch peek {
    case UInt8(ascii: "\""): scalar = "\""
    case UInt8(ascii: "\\"): scalar = "\\"
    case UInt8(ascii: "/"): scalar = "/"
    case UInt8(ascii: "b"): scalar = "\u{8}"
    case UInt8(ascii: "f"): scalar = "\u{C}"
    case UInt8(ascii: "n"): scalar = "\n"
    case UInt8(ascii: "r"): scalar = "\r"
    case UInt8(ascii: "t"): scalar = "\t"
    case UInt8(ascii: "u"):
      advance()
      return try unicodeEscape()
    default: throw try unexpected(.escape)
    }
    advance()
    return scalar
  }

  private mutating func unicodeEscape() throws(JSONSyntaxError) -> String {
    let start = position
    let unit = try hexadecimalUnit()
    if let scalar = Unicode.Scalar(unit) { return String(scalar) }
    guard UTF16.isLeadSurrogate(unit) else {
      throw JSONSyntaxError(
        position: start, reason: .unexpected(.loneLowSurrogate, expected: .escape))
    }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")) else {
      throw try unexpected(.lowSurrogate)
    }
    let second = position
    let low = try hexadecimalUnit()
    guard UTF16.isTrailSurrogate(low) else {
      throw JSONSyntaxError(
        position: second,
        reason: .unexpected(.character(String(low, radix: 16)), expected: .lowSurrogate))
    }
    return String(decoding: [unit, low], as: UTF16.self)
  }

  private mutating func hexadecimalUnit() throws(JSONSyntaxError) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let byte = peek, let digit = Character(Unicode.Scalar(byte)).hexDigitValue else {
        throw try unexpected(.fourHexDigits)
      }
      unit = unit << 4 | UInt16(digit)
      advance()
    }
    return unit
  }

  mutating func number() throws(JSONSyntaxError) -> JSONNumber {
    let start = index
    let startPosition = position
    _ = take(UInt8(ascii: "-"))
    // A leading zero stands alone: what follows `0` in `012` is no part of the number.
    if !take(UInt8(ascii: "0")) { try digits() }
    if take(UInt8(ascii: ".")) { try digits() }
    if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
      if !take(UInt8(ascii: "+")) { _ = take(UInt8(ascii: "-")) }
      try digits()
    }
    let text = String(decoding: bytes[start..<index], as: UTF8.self)
    guard let value = Double(text), value.isFinite else {
      throw JSONSyntaxError(position: startPosition, reason: .numberOutOfRange(text))
    }
    return JSONNumber(text: text, value: value)
  }

  private mutating func digits() throws(JSONSyntaxError) {
    guard let first = peek, isDigit(first) else { throw try unexpected(.digit) }
    while let byte = peek, isDigit(byte) { advance() }
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}
