import Tabular
import Testing

@Suite struct DelimitedReaderTests {
  private func read(
    _ text: String, _ options: ReadingOptions = ReadingOptions()
  ) throws(ReadingError) -> ReadTable {
    try DelimitedReader(options: options).read(Array(text.utf8))
  }

  // MARK: Lines and quotes

  @Test(arguments: [
    ReadingSample("LF", "a,b\n1,x\n2,y\n", "a:number: 1.0 2.0", "b:category: [x] [y]"),
    ReadingSample("CRLF", "a,b\r\n1,x\r\n2,y\r\n", "a:number: 1.0 2.0", "b:category: [x] [y]"),
    ReadingSample("lone CR", "a,b\r1,x\r2,y\r", "a:number: 1.0 2.0", "b:category: [x] [y]"),
    ReadingSample(
      "mixed line ends", "a,b\r1,x\n2,y\r\n", "a:number: 1.0 2.0", "b:category: [x] [y]"),
    ReadingSample("no last line end", "a,b\n1,x\n2,y", "a:number: 1.0 2.0", "b:category: [x] [y]"),
    ReadingSample("CRLF without the last", "a,b\r\n1,x", "a:number: 1.0", "b:category: [x]"),
    ReadingSample("empty lines at the end", "a,b\n1,x\n\n\r\n", "a:number: 1.0", "b:category: [x]"),
    ReadingSample("empty last cell", "a,b\n1,x\n2,", "a:number: 1.0 2.0", "b:category: [x] -"),
    ReadingSample("byte order mark", "\u{feff}a,b\n1,x\n", "a:number: 1.0", "b:category: [x]"),
    ReadingSample(
      "byte order mark, quoted name", "\u{feff}\"a\",b\n1,x\n", "a:number: 1.0", "b:category: [x]"),
    ReadingSample("quoted cells", "\"a\",\"b\"\n\"1\",\"x\"\n", "a:number: 1.0", "b:category: [x]"),
    ReadingSample(
      "a delimiter in quotes", "a,b\n1,\"x,y\"\n", "a:number: 1.0", "b:category: [x,y]"),
    ReadingSample(
      "a line break in quotes", "a,b\n1,\"x\ny\"\n2,z\n", "a:number: 1.0 2.0",
      "b:category: [x\ny] [z]"),
    ReadingSample(
      "CRLF in quotes stays CRLF", "a,b\r\n1,\"x\r\ny\"\r\n", "a:number: 1.0",
      "b:category: [x\r\ny]"),
    ReadingSample(
      "doubled quotes", "a\n\"say \"\"x\"\"\"\n\"\"\"\"\n", "a:category: [say \"x\"] [\"]"),
    ReadingSample(
      "doubled quotes and a delimiter", "a,b\n\"1\"\",\"\"2\",3\n", "a:category: [1\",\"2]",
      "b:number: 3.0"),
    ReadingSample(
      "a quote within a plain cell", "a,b\n6\" nail,1\n", "a:category: [6\" nail]", "b:number: 1.0"),
    ReadingSample(
      "quotes behind a blank are text", "a,b\n1, \"x\"\n", "a:number: 1.0", "b:category: [ \"x\"]"),
    ReadingSample(
      "a line break in a name", "\"a\nb\",c\n1,2\n", "a\nb:number: 1.0", "c:number: 2.0"),
    ReadingSample(
      "blanks belong to the cell", "a,b\n x,1\nx ,1\n", "a:category: [ x] [x ]", "b:number: 1.0 1.0"
    ),
    ReadingSample("blanks belong to the name", " a,b \n1,2\n", " a:number: 1.0", "b :number: 2.0"),
    ReadingSample("one column", "a\n1\n\n3\n", "a:number: 1.0 - 3.0"),
    ReadingSample("one column, empty lines at the end", "a\nx\n\n", "a:category: [x] -"),
    ReadingSample("one column, an empty quoted cell", "a\nx\n\"\"\n", "a:category: [x] -"),
  ])
  func linesAndQuotes(sample: ReadingSample) throws {
    #expect(try DelimitedReader().read(sample.bytes).table.summary == sample.expected)
  }

  // MARK: Bytes, not characters

  @Test(arguments: [
    ReadingSample(
      "a combining mark behind a delimiter", "a,b\nx,\u{301}y\n", "a:category: [x]",
      "b:category: [\u{301}y]"),
    ReadingSample(
      "a combining mark behind a quote", "a,b\n\"x\",\"\u{301}\"\n", "a:category: [x]",
      "b:category: [\u{301}]"),
    ReadingSample(
      "a joiner before a line end", "a,b\nx,y\u{200d}\nz,w\n", "a:category: [x] [z]",
      "b:category: [y\u{200d}] [w]"),
    ReadingSample(
      "other scripts", "имя,年齢\nЖ,31\n😀,7\n", "имя:category: [Ж] [😀]", "年齢:number: 31.0 7.0"),
    ReadingSample("digits of other scripts are text", "a\n１\n", "a:category: [１]"),
    ReadingSample("a no-break space is no blank", "a\n1\u{a0}000\n", "a:category: [1\u{a0}000]"),
  ])
  func bytesNotCharacters(sample: ReadingSample) throws {
    #expect(try DelimitedReader().read(sample.bytes).table.summary == sample.expected)
  }

  @Test func namesThatDifferInBytesAreTwoColumns() throws {
    let table = try read("\u{e9},e\u{301}\n1,2\n").table
    #expect(table.columnNames == ["\u{e9}", "e\u{301}"])
    guard case .numbers([2])? = table["e\u{301}"]?.values else {
      Issue.record("the decomposed name is not the second column's")
      return
    }
  }

  @Test func levelsThatDifferInBytesAreTwo() throws {
    guard case .codes(let codes)? = try read("a\n\u{e9}\ne\u{301}\n\u{e9}\n").table["a"]?.values
    else {
      Issue.record("no category")
      return
    }
    #expect(codes.levels == ["e\u{301}", "\u{e9}"])
    #expect(codes.codes == [1, 0, 1])
  }

  // MARK: Types

  @Test(arguments: [
    ReadingSample("numbers", "a\n1\n-2.5\n+3e2\n.5\n7.\n", "a:number: 1.0 -2.5 300.0 0.5 7.0"),
    ReadingSample("numbers in quotes", "a\n\"1\"\n2\n", "a:number: 1.0 2.0"),
    ReadingSample("too large a number", "a\n1\n1e309\n", "a:category: [1] [1e309]"),
    ReadingSample("hexadecimal", "a\n1\n0x1F\n", "a:category: [1] [0x1F]"),
    ReadingSample("an underscore", "a\n1\n1_000\n", "a:category: [1] [1_000]"),
    ReadingSample("letters behind digits", "a\n1\n12abc\n", "a:category: [1] [12abc]"),
    ReadingSample("blanks around digits", "a\n1\n 1 000\n 5\n", "a:category: [1] [ 1 000] [ 5]"),
    ReadingSample("infinity", "a\n1\ninf\n", "a:category: [1] [inf]"),
    ReadingSample(
      "nan is text, NaN is missing", "a,b\n1,1\nnan,NaN\n", "a:category: [1] [nan]",
      "b:number: 1.0 -"),
    ReadingSample("a thousands comma", "a;b\n1,5;2\n", "a:category: [1,5]", "b:number: 2.0"),
    ReadingSample("leading zeros are numbers", "a\n007\n", "a:number: 7.0"),
    ReadingSample("underflow", "a\n1e-400\n", "a:number: 0.0"),
    ReadingSample(
      "booleans in any case", "a\ntrue\nFALSE\nNA\nTrue\n", "a:boolean: [true] [false] - [true]"),
    ReadingSample("one that is no boolean", "a\ntrue\nyes\n", "a:category: [true] [yes]"),
    ReadingSample("zeros and ones are numbers", "a\n0\n1\n", "a:number: 0.0 1.0"),
    ReadingSample("a boolean among numbers", "a\n1\ntrue\n", "a:category: [1] [true]"),
    ReadingSample(
      "date-times", "a\n1970-01-02\n\n1970-01-01T00:01Z\n", "a:datetime: 86400.0 - 60.0"),
    ReadingSample(
      "a day that is none", "a\n2023-02-28\n2023-02-29\n", "a:category: [2023-02-28] [2023-02-29]"),
    ReadingSample("years are numbers", "a\n2020\n2021\n", "a:number: 2020.0 2021.0"),
    ReadingSample(
      "a date among numbers", "a\n2020\n2020-01-01\n", "a:category: [2020] [2020-01-01]"),
    ReadingSample(
      "nothing but missing cells", "a,b\n,1\nNA,2\n", "a:category: - -", "b:number: 1.0 2.0"),
    ReadingSample(
      "missing before the first value", "a,b\n,\n,x\n3,y\n", "a:number: - - 3.0",
      "b:category: - [x] [y]"),
    ReadingSample(
      "every missing spelling", "a\nx\n\nNA\nN/A\nNaN\nnull\n?\nNone\n",
      "a:category: [x] - - - - - - -"),
    ReadingSample(
      "words that only contain a missing spelling",
      "a\nNAN\nna\nNA \n NA\nNULL\nnone\nNot None\n??\n-\n",
      "a:category: [NAN] [na] [NA ] [ NA] [NULL] [none] [Not None] [??] [-]"),
    ReadingSample("missing in quotes", "a\nx\n\"NA\"\n\"\"\n", "a:category: [x] - -"),
  ])
  func types(sample: ReadingSample) throws {
    #expect(try DelimitedReader().read(sample.bytes).table.summary == sample.expected)
  }

  @Test func aTypeComesFromTheLastRowToo() throws {
    let rows = String(repeating: "1\n", count: 3000)
    #expect(try read("a\n\(rows)x\n").table["a"]?.type == .category)
    #expect(try read("a\n\(rows)").table["a"]?.type == .number)
  }

  @Test func levelsAreSortedByTheirBytes() throws {
    guard case .codes(let codes)? = try read("a\nb\nB\na\n10\n9\n\u{e9}\nb\n").table["a"]?.values
    else {
      Issue.record("no category")
      return
    }
    #expect(codes.levels == ["10", "9", "B", "a", "b", "\u{e9}"])
    #expect(codes.codes == [4, 2, 3, 0, 1, 5, 4])
  }

  @Test func manyLevelsAreToldApart() throws {
    let words = (0..<5000).map { "w\($0 % 2500)" }
    guard
      case .codes(let codes)? = try read("a\n" + words.joined(separator: "\n")).table["a"]?.values
    else {
      Issue.record("no category")
      return
    }
    #expect(codes.levels.count == 2500)
    #expect(codes.codes.map { codes.levels[Int($0)].string } == words)
  }

  // MARK: Options

  @Test func otherMissingSpellings() throws {
    let options = ReadingOptions(missingSpellings: ["-", "NA"])
    #expect(
      try read("a,b\n-,\n1,x\nNA,?\n", options).table.summary
        == "a:number: - 1.0 -\nb:category: [] [x] [?]")
  }

  @Test func aTypeThatIsSet() throws {
    let options = ReadingOptions(
      types: ["zip": .category, "n": .number, "flag": .boolean, "t": .dateTime, "absent": .number])
    let table = try read(
      "zip,n,flag,t\n00501,1,TRUE,1970-01-01\nNA,?,,\n", options
    ).table
    #expect(
      table.summary == """
        zip:category: [00501] -
        n:number: 1.0 -
        flag:boolean: [true] -
        t:datetime: 0.0 -
        """)
  }

  @Test(arguments: [
    (ColumnType.number, "12abc"), (.boolean, "1"), (.dateTime, "2023-02-29"),
  ])
  func aCellThatIsNotOfTheSetType(type: ColumnType, text: String) {
    let place = CellPlace(line: 5, column: 2, name: "b")
    #expect(throws: ReadingError.wrongType(place, text: text, expected: type)) {
      try read("a,b\n1,\n\"2\n\",NA\n3,\(text)\n", ReadingOptions(types: ["b": type]))
    }
  }

  @Test func theDelimiterThatIsSet() throws {
    let options = ReadingOptions(delimiter: UInt8(ascii: ":"))
    #expect(try read("a:b\n1:2\n", options).table.summary == "a:number: 1.0\nb:number: 2.0")
  }

  // MARK: Lines and notes

  @Test func linesAreThoseOfTheFile() throws {
    let lines = try read("a,b\n1,\"x\n\ny\"\r\n2,z\r3,w").lines
    #expect((0..<3).map { lines[$0] } == [2, 5, 6])
  }

  @Test func aColumnOfNumbersButAFewIsNoted() throws {
    let rows = (1...19).map { "\($0)\n" }.joined()
    #expect(
      try read("a\n\(rows)1_000\n").notes
        == [.almostNumeric(column: "a", exceptions: 1, example: "1_000", line: 21)])
    // Missing cells are neither numbers nor exceptions.
    #expect(
      try read("a\nx\n\(rows)\n\nNA\n").notes
        == [.almostNumeric(column: "a", exceptions: 1, example: "x", line: 2)])
    #expect(try read("a\n\(rows)x\ny\n").notes == [])
    #expect(try read("a\n\(rows)").notes == [])
    #expect(
      try read("a\n\(rows)x\n", ReadingOptions(types: ["a": .category])).notes == [])
  }
}
