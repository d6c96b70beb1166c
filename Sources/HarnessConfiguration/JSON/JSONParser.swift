internal import Tabular

/// A strict parser of JSON (RFC 8259) that keeps the place of everything, so that messages can say
/// line and column. Foundation's does not tell, and takes duplicate keys in silence.
///
/// Nothing beyond the standard is taken: no comments, no trailing commas, no NaN. A byte order mark
/// at the start is passed over, since editors write them. O(bytes).
package struct JSONParser {
  /// Deeper nesting is refused, so that recursion is bounded.
  package static let maximumDepth = 64

  let bytes: [UInt8]
  var index = 0
  private(set) var line = 1
  private(set) var column = 1
  private var depth = 0
  private var duplicateKeys: [JSONDocument.DuplicateKey] = []

  package static func parse(_ bytes: [UInt8]) throws(JSONSyntaxError) -> JSONDocument {
    var parser = JSONParser(bytes: bytes)
    let root = try parser.document()
    return JSONDocument(root: root, duplicateKeys: parser.duplicateKeys)
  }

  private init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
  }

  private mutating func document() throws(JSONSyntaxError) -> JSONNode {
    skipWhitespace()
    let root = try value(at: .root, expected: .value)
    skipWhitespace()
    guard peek == nil else { throw try unexpected(.endOfText) }
    return root
  }

  // MARK: Values

  private mutating func value(
    at path: JSONPath, expected: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> JSONNode {
    let start = position
    let value: JSONNode.Value
    switch peek {
    case UInt8(ascii: "{"):
      value = try nested { (parser) throws(JSONSyntaxError) in
        .object(try parser.members(at: path))
      }
    case UInt8(ascii: "["):
      value = try nested { (parser) throws(JSONSyntaxError) in
        .array(try parser.elements(at: path))
      }
    case UInt8(ascii: "\""): value = .string(try string())
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      value = .number(try number())
    case UInt8(ascii: "t") where take(word: "true"): value = .boolean(true)
    case UInt8(ascii: "f") where take(word: "false"): value = .boolean(false)
    case UInt8(ascii: "n") where take(word: "null"): value = .null
    default: throw try unexpected(expected)
    }
    return JSONNode(path: path, position: start, value: value)
  }

  private mutating func nested(
    _ body: (inout JSONParser) throws(JSONSyntaxError) -> JSONNode.Value
  ) throws(JSONSyntaxError) -> JSONNode.Value {
    guard depth < JSONParser.maximumDepth else {
      throw JSONSyntaxError(
        position: position, reason: .nestedTooDeep(limit: JSONParser.maximumDepth))
    }
    depth += 1
    defer { depth -= 1 }
    return try body(&self)
  }

  private mutating func elements(at path: JSONPath) throws(JSONSyntaxError) -> [JSONNode] {
    advance()
    skipWhitespace()
    if take(UInt8(ascii: "]")) { return [] }
    var nodes: [JSONNode] = []
    var expected = JSONSyntaxError.Expectation.valueOrEndOfList
    while true {
      nodes.append(try value(at: path.appending(index: nodes.count), expected: expected))
      skipWhitespace()
      if take(UInt8(ascii: "]")) { return nodes }
      guard take(UInt8(ascii: ",")) else { throw try unexpected(.commaOrEndOfList) }
      skipWhitespace()
      expected = .valueAfterComma
    }
  }

  private mutating func members(at path: JSONPath) throws(JSONSyntaxError) -> [JSONNode.Member] {
    advance()
    skipWhitespace()
    if take(UInt8(ascii: "}")) { return [] }
    var members: [JSONNode.Member] = []
    var firstPositions: [ExactString: TextPosition] = [:]
    var expected = JSONSyntaxError.Expectation.keyOrEndOfObject
    while true {
      let keyPosition = position
      guard peek == UInt8(ascii: "\"") else { throw try unexpected(expected) }
      let key = ExactString(try string())
      skipWhitespace()
      guard take(UInt8(ascii: ":")) else { throw try unexpected(.colon) }
      skipWhitespace()
      let node = try value(at: path.appending(key: key), expected: .value)
      if let first = firstPositions[key] {
        duplicateKeys.append(
          .init(path: node.path, position: keyPosition, firstPosition: first))
      } else {
        firstPositions[key] = keyPosition
        members.append(.init(key: key, keyPosition: keyPosition, node: node))
      }
      skipWhitespace()
      if take(UInt8(ascii: "}")) { return members }
      guard take(UInt8(ascii: ",")) else { throw try unexpected(.commaOrEndOfObject) }
      skipWhitespace()
      expected = .keyAfterComma
    }
  }

  // MARK: Bytes

  var position: TextPosition { TextPosition(line: line, column: column) }

  var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  mutating func advance() {
    let byte = bytes[index]
    index += 1
    switch byte {
    case UInt8(ascii: "\n"): startLine()
    // CR LF counts once, at the LF.
    case UInt8(ascii: "\r"): if peek == UInt8(ascii: "\n") { column += 1 } else { startLine() }
    // Continuation bytes belong to the scalar before them.
    case 0x80...0xBF: break
    default: column += 1
    }
  }

  private mutating func startLine() {
    line += 1
    column = 1
  }

  mutating func take(_ byte: UInt8) -> Bool {
    guard peek == byte else { return false }
    advance()
    return true
  }

  private mutating func take(word: StaticString) -> Bool {
    let count = word.utf8CodeUnitCount
    let matches = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    guard matches else { return false }
    for _ in 0..<count { advance() }
    return true
  }

  private mutating func skipWhitespace() {
    while let byte = peek,
      byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: "\t")
    {
      advance()
    }
  }

  /// The error that what stands here is not what was expected.
  func unexpected(
    _ expected: JSONSyntaxError.Expectation
  ) throws(JSONSyntaxError) -> JSONSyntaxError {
    guard let byte = peek else {
      return JSONSyntaxError(
        position: position, reason: .unexpected(.endOfText, expected: expected))
    }
    let found: JSONSyntaxError.Found =
      byte < 0x20 ? .controlCharacter(byte) : .character(try scalar())
    return JSONSyntaxError(position: position, reason: .unexpected(found, expected: expected))
  }

  /// The Unicode scalar that starts here.
  func scalar() throws(JSONSyntaxError) -> String {
    let length =
      switch bytes[index] {
      case 0xC2...0xDF: 2
      case 0xE0...0xEF: 3
      case 0xF0...0xF4: 4
      default: 1
      }
    guard
      let scalar = String(
        validating: bytes[index..<min(index + length, bytes.count)], as: UTF8.self)
    else { throw JSONSyntaxError(position: position, reason: .invalidUTF8(byte: bytes[index])) }
    return scalar
  }
}
