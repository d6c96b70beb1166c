import Tabular
import Testing

@Suite struct ReadingErrorTests {
  struct Broken: CustomTestStringConvertible, Sendable {
    let name: String
    let bytes: [UInt8]
    let error: ReadingError

    init(_ name: String, _ text: String, _ error: ReadingError) {
      self.init(name, bytes: Array(text.utf8), error)
    }

    init(_ name: String, bytes: [UInt8], _ error: ReadingError) {
      self.name = name
      self.bytes = bytes
      self.error = error
    }

    var testDescription: String { name }
  }

  private static func place(_ line: Int, _ column: Int, _ name: ColumnName?) -> CellPlace {
    CellPlace(line: line, column: column, name: name)
  }

  @Test(arguments: [
    Broken("no bytes", "", .emptyFile),
    Broken("a byte order mark alone", "\u{feff}", .emptyFile),
    Broken("a header alone", "a,b", .headerWithoutRows(columns: 2)),
    Broken("a header and empty lines", "a,b\n\n\n", .headerWithoutRows(columns: 2)),
    Broken("an empty name", "a,,c\n1,2,3\n", .emptyHeader(place(1, 2, nil))),
    Broken("a blank name", "a, ,c\n1,2,3\n", .emptyHeader(place(1, 2, nil))),
    Broken("an empty quoted name", "a,\"\"\n1,2\n", .emptyHeader(place(1, 2, nil))),
    Broken("a delimiter behind the last name", "a,b,\n1,2,3\n", .emptyHeader(place(1, 3, nil))),
    Broken("an empty first line", "\na,b\n1,2\n", .emptyHeader(place(1, 1, nil))),
    Broken("nothing but line ends", "\n\n", .emptyHeader(place(1, 1, nil))),
    Broken(
      "a name twice", "a,b,a\n1,2,3\n",
      .duplicateHeader(name: "a", line: 1, firstColumn: 1, column: 3)),
    Broken("a short row", "a,b\n1,2\n3\n", .raggedRow(line: 3, found: 1, expected: 2)),
    Broken("a long row", "a,b\n1,2,3\n", .raggedRow(line: 2, found: 3, expected: 2)),
    Broken(
      "a row behind a quoted break", "a,b\n\"x\ny\",2\n3\n",
      .raggedRow(line: 4, found: 1, expected: 2)),
    Broken("an empty line within", "a,b\n1,2\n\n3,4\n", .raggedRow(line: 3, found: 1, expected: 2)),
    Broken("a blank line at the end", "a,b\n1,2\n \n", .raggedRow(line: 3, found: 1, expected: 2)),
    Broken(
      "an empty quoted cell at the end", "a,b\n1,2\n\"\"\n",
      .raggedRow(line: 3, found: 1, expected: 2)),
    Broken(
      "a comma in a file of one column", "a\nx,y\n", .raggedRow(line: 2, found: 2, expected: 1)),
    Broken("an unclosed quote", "a,b\n1,\"x\n2,y\n", .unclosedQuote(place(2, 2, "b"))),
    Broken(
      "an unclosed quote on its record's second line", "a,b\n\"x\ny\",\"z\n",
      .unclosedQuote(place(3, 2, "b"))),
    Broken("an unclosed quote at the very end", "a,b\n1,\"", .unclosedQuote(place(2, 2, "b"))),
    Broken("an unclosed doubled quote", "a,b\n1,\"x\"\"", .unclosedQuote(place(2, 2, "b"))),
    Broken("an unclosed quote in the header", "\"a,b\n1,2\n", .unclosedQuote(place(1, 1, nil))),
    Broken(
      "text behind a quote", "a,b\n1,\"x\"y\n", .textAfterQuote(place(2, 2, "b"), text: "y")),
    Broken(
      "a blank behind a quote", "a,b\n\"x\" ,1\n", .textAfterQuote(place(2, 1, "a"), text: " ")),
    Broken("a NUL", "a,b\n1,x\0y\n", .nulByte(place(2, 2, "b"), byteOffset: 7)),
    Broken(
      "a NUL in the header", "a,b\0\n1,x\n", .nulByte(place(1, 2, nil), byteOffset: 3)),
    Broken(
      "Latin-1", bytes: Array("a,b\n1,caf".utf8) + [0xe9, 0x0a],
      .invalidUTF8(place(2, 2, "b"), byteOffset: 9)),
    Broken(
      "Latin-1 behind a quoted break", bytes: Array("a,b\n\"1\n2\",".utf8) + [0xe9],
      .invalidUTF8(place(2, 2, "b"), byteOffset: 10)),
    Broken(
      "Latin-1 in the header", bytes: [0xe9] + Array(",b\n1,2\n".utf8),
      .invalidUTF8(place(1, 1, nil), byteOffset: 0)),
    Broken(
      "an overlong form", bytes: Array("a\n".utf8) + [0xc0, 0xaf],
      .invalidUTF8(place(2, 1, "a"), byteOffset: 2)),
    Broken(
      "a surrogate", bytes: Array("a\n".utf8) + [0xed, 0xa0, 0x80],
      .invalidUTF8(place(2, 1, "a"), byteOffset: 2)),
    Broken(
      "beyond Unicode", bytes: Array("a\n".utf8) + [0xf4, 0x90, 0x80, 0x80],
      .invalidUTF8(place(2, 1, "a"), byteOffset: 2)),
    Broken(
      "a character cut off by the end", bytes: Array("a\nx".utf8) + [0xe2, 0x82],
      .invalidUTF8(place(2, 1, "a"), byteOffset: 3)),
    Broken(
      "UTF-16 with a mark", bytes: [0xff, 0xfe] + utf16("a,b\n1,2\n"), .foreignEncoding(.utf16)),
    Broken("UTF-16 without a mark", bytes: utf16("a,b\n1,2\n"), .foreignEncoding(.utf16)),
    Broken(
      "big-endian UTF-16", bytes: [0xfe, 0xff, 0, 0x61, 0, 0x0a], .foreignEncoding(.utf16)),
    Broken(
      "UTF-32", bytes: [0xff, 0xfe, 0, 0, 0x61, 0, 0, 0], .foreignEncoding(.utf32)),
    Broken(
      "UTF-32 without a mark", bytes: [0, 0, 0, 0x61, 0, 0, 0, 0x0a], .foreignEncoding(.utf32)),
  ])
  func aBrokenFileIsNamedNotMended(broken: Broken) {
    #expect(throws: broken.error) { try DelimitedReader().read(broken.bytes) }
  }

  private static func utf16(_ text: String) -> [UInt8] {
    text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }
}
