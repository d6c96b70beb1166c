import Diagnostics
import Files
import Foundation
import Splitting
import Tabular
import Testing

/// The wording for data files, splits and files at large.
@Suite struct DataDiagnosticTests {
  private func lines(_ diagnostic: Diagnostic) -> [String] {
    [
      diagnostic.place.map { "\($0): \(diagnostic.message)" } ?? diagnostic.message,
      diagnostic.hint ?? "",
    ]
  }

  @Test func aCellOfAnotherTypeIsNamedWithItsPlace() {
    let place = CellPlace(line: 48231, column: 2, name: "age")
    let error = ReadingError.wrongType(place, text: "thirty", expected: .number)
    #expect(
      lines(Diagnostic(error, file: "adult.csv"))[0]
        == "adult.csv:48231: column 'age': expected a number, got 'thirty'")
    // The config's `data` say nothing of a candidate's file.
    #expect(lines(Diagnostic(error, file: "adult.csv")).count == 2)
    #expect(
      lines(Diagnostic(error, predictionsFile: "boosted.csv")) == [
        "boosted.csv:48231: column 'age': expected a number, got 'thirty'", "",
      ])
  }

  @Test(arguments: [
    (
      ReadingError.tooLarge(rows: 2_000_000, columns: 9, bytes: 144_000_000, available: 5_500_000),
      "a.csv: 2000000 rows of 9 columns take 144 MB of memory as a table; there is room for one "
        + "of 6 MB"
    ),
    (ReadingError.sourceChanged, "a.csv: this file changed while it was read"),
    (ReadingError.emptyFile, "a.csv: the file is empty; expected a header and rows"),
    (
      .headerWithoutRows(columns: 1),
      "a.csv: expected rows below the header of 1 column, got none"
    ),
    (.foreignEncoding(.utf16), "a.csv: expected UTF-8, got UTF-16"),
    (
      .duplicateHeader(name: "x", line: 1, firstColumn: 2, column: 4),
      "a.csv:1: column 4: expected a name of its own, got 'x', which column 2 has too"
    ),
    (
      .emptyHeader(CellPlace(line: 1, column: 3, name: nil)),
      "a.csv:1: column 3: expected a name in the header, got none"
    ),
    (
      .raggedRow(line: 7, found: 1, expected: 3),
      "a.csv:7: expected 3 cells as in the header, got 1"
    ),
    (
      .invalidUTF8(CellPlace(line: 3, column: 1, name: "x"), byteOffset: 40),
      "a.csv:3: column 'x': expected UTF-8, got a byte that is none, byte 40 of the file"
    ),
    (
      .unclosedQuote(CellPlace(line: 3, column: 1, name: "x")),
      "a.csv:3: column 'x': expected a closing quote, got the file's end"
    ),
  ])
  func readingErrorsSayWhereAndWhatWasExpected(error: ReadingError, expected: String) {
    #expect(lines(Diagnostic(error, file: "a.csv"))[0] == expected)
  }

  @Test func textFromAFileCannotWriteOnTheTerminal() {
    let place = CellPlace(line: 2, column: 1, name: "x\u{1b}[31m")
    let diagnostic = Diagnostic(
      ReadingError.textAfterQuote(place, text: "\u{7}\n"), file: "a.csv")
    #expect(
      diagnostic.message.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
  }

  @Test func aMissingFileHasItsNeighbour() {
    let error = FileError.notFound(path: "data/adlt.csv", siblings: ["adult.csv", "penguins.csv"])
    #expect(
      lines(Diagnostic(error)) == [
        "data/adlt.csv: there is no such file", "did you mean 'adult.csv'?",
      ])
    let far = FileError.notFound(path: "x.csv", siblings: ["penguins.csv"])
    #expect(Diagnostic(far).hint == nil)
  }

  @Test func theSystemsReasonIsGiven() {
    #expect(
      lines(Diagnostic(FileError.notWritable(path: "out", errno: EACCES)))[0]
        == "out: cannot be written: permission denied")
  }

  @Test func aRowOfASplitIsNamedByItsLine() {
    let error = SplitError.missingValue(column: "day", row: 1)
    #expect(
      lines(Diagnostic(error, file: "a.csv", lines: [2, 5]))[0]
        == "a.csv:5: column 'day': the split needs a value in every row, got a missing one")
    #expect(
      lines(Diagnostic(error, file: "a.csv"))[0]
        == "a.csv: column 'day': the split needs a value in every row, got a missing one; "
        + "row 2 is the first")
  }

  @Test func aTestValueThatNoRowHasIsShownWithThoseThatAreThere() {
    let error = SplitError.noTestRows(column: "part", test: "tets", found: ["test", "train"])
    #expect(
      lines(Diagnostic(error, file: "a.csv")) == [
        "a.csv: column 'part': expected rows with 'tets' to test on, got only 'test' and 'train'",
        "did you mean 'test'?",
      ])
  }
}
