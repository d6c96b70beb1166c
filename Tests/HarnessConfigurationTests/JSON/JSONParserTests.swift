import HarnessConfiguration
import Tabular
import Testing

@Suite struct JSONParserTests {
  private func parse(_ text: String) throws(JSONSyntaxError) -> JSONDocument {
    try JSONParser.parse(Array(text.utf8))
  }

  private func error(_ bytes: [UInt8]) -> JSONSyntaxError? {
    do throws(JSONSyntaxError) {
      _ = try JSONParser.parse(bytes)
      return nil
    } catch { return error }
  }

  private func string(_ text: String) throws -> String? {
    if case .string(let string) = try parse(text).root.value { string } else { nil }
  }

  @Test func nodesKnowTheirPathAndPlace() throws {
    let root = try parse("{\r\n  \"a\": [true, {\"b c\": null}]\r}").root
    let list = try #require(root["a"])
    #expect(list.position == TextPosition(line: 2, column: 8))
    #expect(list.path.description == "$.a")
    guard case .array(let elements) = list.value else {
      Issue.record("expected a list")
      return
    }
    #expect(elements[1].position == TextPosition(line: 2, column: 15))
    #expect(elements[1]["b c"]?.path.description == "$.a[1][\"b c\"]")
  }

  @Test func columnsCountScalars() throws {
    // "ü" is two bytes and "👍" four; each is one column.
    let root = try parse("[\"ü👍\", 1]").root
    guard case .array(let elements) = root.value else { return }
    #expect(elements[1].position == TextPosition(line: 1, column: 8))
  }

  @Test func aByteOrderMarkIsPassedOver() throws {
    let document = try JSONParser.parse([0xEF, 0xBB, 0xBF] + Array("1".utf8))
    #expect(document.root.position == .start)
  }

  @Test(arguments: [
    ("\"a\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "a\"\\/\u{8}\u{C}\n\r\t"),
    ("\"\\u00e9\\u00E9\"", "éé"),
    ("\"\\ud83d\\uDC4D\"", "👍"),
    ("\"\\u0000\"", "\0"),
    ("\"\"", ""),
  ])
  func escapesAreRead(_ text: String, _ expected: String) throws {
    let string = try string(text)
    #expect(string.map { Array($0.utf8) } == Array(expected.utf8))
  }

  @Test(arguments: [
    ("0", 0.0), ("-0", -0.0), ("12", 12), ("-1.5", -1.5), ("1e3", 1000), ("1E-2", 0.01),
    ("2.5e+1", 25), ("5e-324", .leastNonzeroMagnitude), ("1e-400", 0),
  ])
  func numbersKeepTheirText(_ text: String, _ expected: Double) throws {
    guard case .number(let number) = try parse(text).root.value else {
      Issue.record("expected a number")
      return
    }
    #expect(number.text == text)
    #expect(number.value == expected)
  }

  @Test func duplicateKeysAreComparedUnescapedAndByBytes() throws {
    // U+00E9 and U+0065 U+0301 are equal to String, and two keys to JSON.
    let document = try parse(#"{"a": 1, "\u0061": 2, "é": 3, "e\u0301": 4}"#)
    #expect(
      document.duplicateKeys == [
        .init(
          path: JSONPath("a"), position: TextPosition(line: 1, column: 10),
          firstPosition: TextPosition(line: 1, column: 2))
      ])
    guard case .object(let members) = document.root.value else { return }
    #expect(members.count == 3)
  }

  @Test(
    arguments: [
      ("", 1, 1, .unexpected(.endOfText, expected: .value)),
      (" \n ", 2, 2, .unexpected(.endOfText, expected: .value)),
      ("{", 1, 2, .unexpected(.endOfText, expected: .keyOrEndOfObject)),
      ("{\"a\" 1}", 1, 6, .unexpected(.character("1"), expected: .colon)),
      ("{\"a\":1,}", 1, 8, .unexpected(.character("}"), expected: .keyAfterComma)),
      ("{\"a\":1 \"b\":2}", 1, 8, .unexpected(.character("\""), expected: .commaOrEndOfObject)),
      ("{a:1}", 1, 2, .unexpected(.character("a"), expected: .keyOrEndOfObject)),
      ("[1,]", 1, 4, .unexpected(.character("]"), expected: .valueAfterComma)),
      ("[1 2]", 1, 4, .unexpected(.character("2"), expected: .commaOrEndOfList)),
      ("[}", 1, 2, .unexpected(.character("}"), expected: .valueOrEndOfList)),
      ("1 2", 1, 3, .unexpected(.character("2"), expected: .endOfText)),
      ("012", 1, 2, .unexpected(.character("1"), expected: .endOfText)),
      ("1.", 1, 3, .unexpected(.endOfText, expected: .digit)),
      (".5", 1, 1, .unexpected(.character("."), expected: .value)),
      ("+1", 1, 1, .unexpected(.character("+"), expected: .value)),
      ("-", 1, 2, .unexpected(.endOfText, expected: .digit)),
      ("1e", 1, 3, .unexpected(.endOfText, expected: .digit)),
      ("1e999", 1, 1, .numberOutOfRange("1e999")),
      ("NaN", 1, 1, .unexpected(.character("N"), expected: .value)),
      ("tru", 1, 1, .unexpected(.character("t"), expected: .value)),
      ("// no", 1, 1, .unexpected(.character("/"), expected: .value)),
      ("'a'", 1, 1, .unexpected(.character("'"), expected: .value)),
      ("ü", 1, 1, .unexpected(.character("ü"), expected: .value)),
      (
        "\"a", 1, 3,
        .unexpected(.endOfText, expected: .closingQuote(openedAt: .start))
      ),
      (
        "\"a\nb\"", 1, 3,
        .unexpected(.controlCharacter(10), expected: .closingQuote(openedAt: .start))
      ),
      ("\"\\x\"", 1, 3, .unexpected(.character("x"), expected: .escape)),
      ("\"\\u12g4\"", 1, 6, .unexpected(.character("g"), expected: .fourHexDigits)),
      ("\"\\udc4d\"", 1, 4, .unexpected(.loneLowSurrogate, expected: .escape)),
      ("\"\\ud83d\"", 1, 8, .unexpected(.character("\""), expected: .lowSurrogate)),
      ("\"\\ud83d\\u0041\"", 1, 10, .unexpected(.character("41"), expected: .lowSurrogate)),
    ] as [(String, Int, Int, JSONSyntaxError.Reason)])
  func errorsHaveAPlace(
    _ text: String, _ line: Int, _ column: Int, _ reason: JSONSyntaxError.Reason
  ) {
    #expect(
      error(Array(text.utf8))
        == JSONSyntaxError(
          position: TextPosition(line: line, column: column), reason: reason))
  }

  @Test(
    arguments: [
      ([0x22, 0xFF, 0x22], 0xFF), ([0x22, 0xC3, 0x22], 0xC3),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 0xED),
      ([0xFF, 0xFE, 0x7B, 0x00], 0xFF), ([0x22, 0xE2, 0x82], 0xE2),
    ] as [([UInt8], UInt8)])
  func bytesThatAreNoUTF8AreNamed(_ bytes: [UInt8], _ byte: UInt8) {
    #expect(error(bytes)?.reason == .invalidUTF8(byte: byte))
  }

  @Test func nestingIsBounded() throws {
    let deepest = JSONParser.maximumDepth
    _ = try parse(
      String(repeating: "[", count: deepest) + String(repeating: "]", count: deepest))
    let deeper = Array(String(repeating: "[", count: 100_000).utf8)
    #expect(error(deeper)?.reason == .nestedTooDeep(limit: deepest))
  }

  @Test func writtenTextReadsBackAsTheSame() throws {
    let text = "a\"\\\n\t\u{1}\u{7F}\u{2028}é👍/"
    let literal = JSONLiteral.object([
      .init(text, .array([.string(text), .number(0.1), .integer(-3), .boolean(true), .null]))
    ])
    for written in [literal.text(), literal.formatted(width: 10)] {
      let root = try parse(written).root
      guard case .array(let elements) = root[ExactString(text)]?.value else {
        Issue.record("the key is gone: \(written)")
        return
      }
      guard case .string(let read) = elements[0].value, case .number(let number) = elements[1].value
      else { return }
      #expect(ExactString(read) == ExactString(text))
      #expect(number.value == 0.1)
    }
  }
}
