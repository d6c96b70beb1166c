import Tabular
import Testing

@Suite struct DelimitedTextTests {
  @Test(arguments: [
    ("plain", "plain"), ("", ""), ("a,b", "\"a,b\""), ("say \"x\"", "\"say \"\"x\"\"\""),
    ("two\nlines", "\"two\nlines\""), ("cr\r", "\"cr\r\""), ("a;b", "a;b"), (" blank ", " blank "),
    ("=1+1", "=1+1"),
  ])
  func cellsAreQuotedWhereTheyMustBe(cell: String, expected: String) {
    #expect(DelimitedText.escape(ExactString(cell)) == Array(expected.utf8))
  }

  @Test func theDelimiterDecides() {
    #expect(DelimitedText.escape("a;b", delimiter: UInt8(ascii: ";")) == Array("\"a;b\"".utf8))
    #expect(DelimitedText.escape("a,b", delimiter: UInt8(ascii: ";")) == Array("a,b".utf8))
  }

  @Test func whatIsWrittenIsReadBack() throws {
    let words: [ExactString] = [
      "a", "", "a,b", "\"", "\"\"", "\r\n", "\n", "x\ry", " ", "\u{301}", "e\u{301}", "\u{e9}",
    ]
    var bytes: [UInt8] = []
    DelimitedText.append(record: ["name"], to: &bytes)
    for word in words { DelimitedText.append(record: [word], to: &bytes) }
    let options = ReadingOptions(missingSpellings: [])
    guard
      case .codes(let codes)? = try DelimitedReader(options: options).read(bytes).table["name"]?
        .values
    else {
      Issue.record("no category")
      return
    }
    #expect(codes.codes.map { codes.levels[Int($0)] } == words)
  }
}
