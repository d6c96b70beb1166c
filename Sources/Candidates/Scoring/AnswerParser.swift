internal import Tabular

/// Reads the JSON of an answer in one pass over its bytes.
///
/// The config's parser keeps the place of every value and takes nothing beyond the standard; this one
/// keeps no places, so that answers of a million rows cost little, and knows `NaN` and `Infinity`,
/// which Python writes: a prediction that is none should be told as such, and not as bad JSON.
struct AnswerParser {
  /// Deeper nesting is refused, so that recursion is bounded; answers are four deep at most.
  static let maximumDepth = 16

  private let bytes: [UInt8]
  private var index = 0
  private var depth = 0

  private struct Fault: Error {}

  /// Nil where the bytes are no JSON. O(bytes).
  static func parse(_ bytes: [UInt8]) -> AnswerValue? {
    var parser = AnswerParser(bytes: bytes)
    guard let value = try? parser.value() else { return nil }
    parser.skipBlanks()
    return parser.index == bytes.count ? value : nil
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func value() throws(Fault) -> AnswerValue {
    skipBlanks()
    guard index < bytes.count else { throw Fault() }
    switch bytes[index] {
    case UInt8(ascii: "{"): return try nested { (parser) throws(Fault) in try parser.members() }
    case UInt8(ascii: "["): return try nested { (parser) throws(Fault) in try parser.elements() }
    case UInt8(ascii: "\""): return .text(try string())
    case _ where take("true"): return .boolean(true)
    case _ where take("false"): return .boolean(false)
    case _ where take("null"): return .null
    case _ where take("NaN"): return .number(.nan)
    case _ where take("Infinity"): return .number(.infinity)
    case _ where take("-Infinity"): return .number(-.infinity)
    default: return try number()
    }
  }

  private mutating func nested(
    _ body: (inout AnswerParser) throws(Fault) -> AnswerValue
  ) throws(Fault) -> AnswerValue {
    guard depth < Self.maximumDepth else { throw Fault() }
    depth += 1
    defer { depth -= 1 }
    index += 1
    return try body(&self)
  }

  private mutating func elements() throws(Fault) -> AnswerValue {
    var values: [AnswerValue] = []
    if takeToken("]") { return .list(values) }
    repeat { values.append(try value()) } while takeToken(",")
    guard takeToken("]") else { throw Fault() }
    return .list(values)
  }

  private mutating func members() throws(Fault) -> AnswerValue {
    var members: [(key: String, value: AnswerValue)] = []
    if takeToken("}") { return .object(members) }
    repeat {
      skipBlanks()
      guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { throw Fault() }
      let key = try string()
      guard takeToken(":") else { throw Fault() }
      members.append((key, try value()))
    } while takeToken(",")
    guard takeToken("}") else { throw Fault() }
    return .object(members)
  }

  private mutating func number() throws(Fault) -> AnswerValue {
    let start = index
    while index < bytes.count, Self.isInNumber(bytes[index]) { index += 1 }
    guard start < index else { throw Fault() }
    let number = bytes.withUnsafeBufferPointer {
      DecimalNumber.parse(UnsafeBufferPointer(rebasing: $0[start..<index]))
    }
    guard let number else { throw Fault() }
    return .number(number)
  }

  private static func isInNumber(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
      UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"):
      true
    default: false
    }
  }

  private mutating func string() throws(Fault) -> String {
    index += 1
    var text: [UInt8] = []
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""):
        guard let text = String(validating: text, as: UTF8.self) else { throw Fault() }
        return text
      case UInt8(ascii: "\\"): try escape(&text)
      default: text.append(byte)
      }
    }
    throw Fault()
  }

  private mutating func escape(_ text: inout [UInt8]) throws(Fault) {
    guard index < bytes.count else { throw Fault() }
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"):
      var unit = try hexadecimal()
      // Two halves of a surrogate pair make one scalar.
      if (0xD800..<0xDC00).contains(unit) {
        guard take("\\u") else { throw Fault() }
        let low = try hexadecimal()
        guard (0xDC00..<0xE000).contains(low) else { throw Fault() }
        unit = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      guard let scalar = Unicode.Scalar(unit) else { throw Fault() }
      text += Array(String(Character(scalar)).utf8)
    default: throw Fault()
    }
  }

  private mutating func hexadecimal() throws(Fault) -> UInt32 {
    guard index + 4 <= bytes.count,
      let text = String(validating: bytes[index..<index + 4], as: UTF8.self),
      text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let unit = UInt32(text, radix: 16)
    else { throw Fault() }
    index += 4
    return unit
  }

  private mutating func skipBlanks() {
    while index < bytes.count {
      switch bytes[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): index += 1
      default: return
      }
    }
  }

  private mutating func takeToken(_ token: StaticString) -> Bool {
    skipBlanks()
    return take(token)
  }

  private mutating func take(_ word: StaticString) -> Bool {
    guard index + word.utf8CodeUnitCount <= bytes.count,
      word.withUTF8Buffer({ bytes[index...].starts(with: $0) })
    else { return false }
    index += word.utf8CodeUnitCount
    return true
  }
}
