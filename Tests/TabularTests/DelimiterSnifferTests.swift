import Tabular
import Testing

@Suite struct DelimiterSnifferTests {
  @Test(arguments: [
    (",", "a,b\n1,2\n"), (";", "a;b\n1;2\n"), ("\t", "a\tb\n1\t2\n"), ("|", "a|b\n1|2\n"),
    // Decimal commas.
    (";", "a;b;c\n1,5;2,5;3\n4,5;1,0;2\n"),
    // A comma in a quoted name, or in a plain one.
    (";", "\"a, in m\";\"b, in s\"\n1,5;2,5\n"),
    (";", "a, in m;b;c\n1;2;3\n4;5;6\n"),
    // Other delimiters within text.
    (",", "id,text\n1,a;b;c\n2,d|e|f\n"),
    (",", "id,text\n1,\"x;y\"\n2,\"x;y\"\n"),
    ("\t", "id\ttext\n1\tone, two\n2\tthree, four\n"),
    (",", "a;b,c\n1,2\n3,4\n"),
    // A row that is not even does not change the delimiter; it is named as ragged.
    (",", "a,b,c\n1,2,3\n4,5,6\n"),
    // One column.
    (",", "a\n1\n2\n"),
    // Only delimiters that part the header count.
    (",", "text\n1;2\n3;4\n"),
  ])
  func theDelimiterIsFound(delimiter: Unicode.Scalar, text: String) {
    // Errors are the reader's business; here only the delimiter counts.
    let found = (try? DelimitedReader().read(Array(text.utf8)))?.delimiter
    #expect(found == UInt8(ascii: delimiter))
  }

  @Test func aRaggedRowIsReportedInTermsOfTheRightDelimiter() {
    #expect(throws: ReadingError.raggedRow(line: 3, found: 2, expected: 3)) {
      try DelimitedReader().read(Array("a;b;c\n1;2;3\n1;2\n4;5;6\n".utf8))
    }
  }

  @Test func aBrokenQuoteIsReportedInTermsOfTheRightDelimiter() {
    let place = CellPlace(line: 3, column: 2, name: "b")
    #expect(throws: ReadingError.unclosedQuote(place)) {
      try DelimitedReader().read(Array("a;b;c\n1;2;3\n1;\"2;3\n4;5;6\n".utf8))
    }
  }
}
