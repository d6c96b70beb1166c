import Testing

@testable import Tabular

/// Texts of which polars, pandas and DuckDB do not make the same (reference/reader.py): what the
/// harness makes of them, who agrees with it, and why.
@Suite struct ReaderDifferencesTests {
  struct Difference: Sendable, CustomTestStringConvertible {
    let name: String
    /// As `Table.summary` writes it, or the error.
    let found: String
    let agreeing: Set<OtherReader>
    let reason: String

    init(_ name: String, _ found: String, _ agreeing: Set<OtherReader>, _ reason: String) {
      (self.name, self.found, self.agreeing, self.reason) = (name, found, agreeing, reason)
    }

    var testDescription: String { name }
  }

  static let differences = [
    Difference(
      "CR", "a:number: 1.0 2.0\nb:category: [x] [y]", [.pandas, .duckdb],
      "old spreadsheets end lines so; nobody means it as a character"),
    Difference(
      "empty lines at the end", "a:number: 1.0 2.0\nb:category: [x] [y]", [.pandas, .duckdb],
      "editors leave them, and they hold no row"),
    Difference(
      "an empty line between rows", "raggedRow(line: 3, found: 1, expected: 2)", [],
      "rows may be lost here; nothing is mended without a word"),
    Difference(
      "empty lines in one column", "a:number: 1.0 - 2.0", [.polars, .duckdb],
      "a missing cell of one column is an empty line"),
    Difference(
      "a row too short", "raggedRow(line: 3, found: 1, expected: 2)", [.duckdb],
      "which cell is missing is not known"),
    Difference(
      "a row too long", "raggedRow(line: 3, found: 3, expected: 2)", [.polars, .pandas],
      "which cell is too many is not known"),
    Difference(
      "a quote within a cell", "a:number: 1.0 2.0\nb:category: [6\" nail] [x]",
      [.pandas, .duckdb], "only a quote at a cell's start is more than a character"),
    Difference(
      "text behind a quote", "textAfterQuote(line: 2, column: 2)", [.polars, .duckdb],
      "where the cell ends is not known"),
    Difference(
      "a quote that does not close", "unclosedQuote(line: 2, column: 2)",
      [.polars, .pandas, .duckdb], "it may have swallowed rows"),
    Difference(
      "blanks before a quote", "a:number: 1.0 2.0\nb:category: [ \"x\"] [y]",
      [.polars, .pandas], "blanks belong to the cell (RFC 4180), so the quote is not at its start"),
    Difference(
      "plus", "a:number: 5.0 -3.0", [.pandas], "it is a number, and nothing else"),
    Difference(
      "blanks around numbers", "a:category: [ 5] [6 ]\nb:number: 1.0 2.0", [.polars],
      "blanks belong to the cell; a note says that the column is nearly a number"),
    Difference(
      "leading zeros", "a:number: 12.0 1.0", [.polars, .pandas],
      "types follow from the cells' form alone; the config can say category"),
    Difference(
      "20 digits", "a:number: 9007199254740992.0 1.8446744073709552e+19 3.0", [.polars, .duckdb],
      "there is one type of numbers"),
    Difference(
      "45 digits", "a:number: 1.2345678901234567e+44 2.0", [], "there is one type of numbers"),
    Difference(
      "too large", "a:category: [1e400] [2]", [.pandas],
      "an infinite number would spoil every mean; the text loses nothing"),
    Difference(
      "infinite", "a:category: [inf] [2]", [.duckdb], "as above"),
    Difference(
      "hexadecimal", "a:category: [0x1F] [2]", [.polars, .pandas],
      "in tables it is a name more often than a number"),
    Difference(
      "nan in small letters", "a:category: [nan] [1.5]\nb:number: 1.0 2.0", [.polars, .pandas],
      "missing is what the config's list says, to the byte"),
    Difference(
      "letters of another script", "a:category: [٥] [6]", [.pandas, .duckdb],
      "numbers are of ASCII digits"),
    Difference(
      "yes and no", "a:category: [yes] [no]", [.polars, .pandas],
      "a target's levels stay as the file spells them"),
    Difference(
      "days before months", "a:category: [13/01/2024] [14/01/2024]", [.pandas],
      "whether days or months come first is a guess; ISO 8601 needs none"),
    Difference(
      "dates with times and without", "a:datetime: 1704067200.0 1704103200.0", [],
      "a date is its midnight"),
    Difference(
      "offsets", "a:datetime: 1704103200.0 1709198553.0", [.polars, .duckdb], "ISO 8601"),
    Difference(
      "nanoseconds", "a:datetime: 1704103200.1234567 1704103200.0", [],
      "as many digits as a double has"),
    Difference(
      "times of day", "a:category: [10:00] [11:30]", [.pandas],
      "without a date it is no date-time"),
    Difference(
      "semicolons", "a:category: [1,5] [2,5]\nb:category: [x] [y]", [],
      "the delimiter is found; the others were told that it is the comma"),
    Difference(
      "NUL", "nulByte(line: 2, column: 2)", [],
      "text has none: the file is broken, or of another kind"),
    Difference(
      "one name twice", "duplicateHeader(a)", [],
      "a config could not say which of the two it means"),
    Difference(
      "a column without a name", "emptyHeader(line: 1, column: 2)", [],
      "a config could not name it"),
  ]

  struct Case: Decodable {
    let name: String
    let text: String
    let polars: Reading
    let pandas: Reading
    let duckdb: Reading

    func reading(of reader: OtherReader) -> Reading {
      switch reader {
      case .polars: polars
      case .pandas: pandas
      case .duckdb: duckdb
      }
    }
  }

  enum Reading: Decodable, Equatable {
    case error
    case table([String: [PlainCell]])

    init(from decoder: any Decoder) throws {
      let container = try decoder.singleValueContainer()
      if let columns = try? container.decode([String: [PlainCell]].self) {
        self = .table(columns)
      } else {
        self = .error
      }
    }
  }

  @Test(arguments: differences)
  func whatIsReadAndWhoAgrees(difference: Difference) throws {
    let cases = try fixture("readers-differences", as: [Case].self)
    let example = try #require(cases.first { $0.name == difference.name })
    let (found, reading) = try Self.read(example.text)
    #expect(found == difference.found)
    #expect(
      Set(OtherReader.allCases.filter { example.reading(of: $0) == reading })
        == difference.agreeing)
  }

  @Test func noDifferenceIsLeftOut() throws {
    let cases = try fixture("readers-differences", as: [Case].self)
    #expect(cases.map(\.name) == Self.differences.map(\.name))
  }

  private static func read(_ text: String) throws -> (found: String, reading: Reading) {
    do throws(ReadingError) {
      let table = try DelimitedReader().read(Array(text.utf8)).table
      return (table.summary, .table(table.plainCells))
    } catch {
      return (short(error), .error)
    }
  }

  private static func short(_ error: ReadingError) -> String {
    func at(_ place: CellPlace) -> String { "(line: \(place.line), column: \(place.column))" }
    return switch error {
    case .emptyHeader(let place): "emptyHeader" + at(place)
    case .duplicateHeader(let name, _, _, _): "duplicateHeader(\(name))"
    case .nulByte(let place, _): "nulByte" + at(place)
    case .unclosedQuote(let place): "unclosedQuote" + at(place)
    case .textAfterQuote(let place, _): "textAfterQuote" + at(place)
    default: "\(error)"
    }
  }
}
