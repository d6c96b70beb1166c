package import Tabular

extension Diagnostic {
  package init(_ error: ReadingError, file: String) {
    self.init(
      at: Location(file, line: error.line), message: error.message,
      hint: error.hint)
  }

  /// The settings below `data` in the config do not speak of a candidate's file, so no hint may name
  /// them.
  package init(_ error: ReadingError, predictionsFile file: String) {
    let data = Diagnostic(error, file: file)
    let hint: String? =
      switch error {
      case .raggedRow: "put a cell that holds the delimiter in quotes"
      case .wrongType: nil
      default: data.hint
      }
    self.init(at: data.location, message: data.message, hint: hint)
  }
}

extension ReadingError {
  fileprivate var line: Int? {
    switch self {
    case .emptyFile, .headerWithoutRows, .foreignEncoding, .tooLarge, .sourceChanged: nil
    case .invalidUTF8(let place, byteOffset: _), .nulByte(let place, byteOffset: _),
      .emptyHeader(let place), .unclosedQuote(let place), .textAfterQuote(let place, text: _),
      .wrongType(let place, text: _, expected: _):
      place.line
    case .duplicateHeader(name: _, let line, firstColumn: _, column: _),
      .raggedRow(let line, found: _, expected: _):
      line
    }
  }

  fileprivate var message: String {
    switch self {
    case .emptyFile: "the file is empty; expected a header and rows"
    case .headerWithoutRows(let columns):
      "expected rows below the header of \(Phrase.count(columns, "column", "columns")), "
        + "got none"
    case .foreignEncoding(let encoding): "expected UTF-8, got \(encoding.rawValue)"
    case .invalidUTF8(let place, let offset):
      "\(place.words): expected UTF-8, got a byte that is none, byte \(offset) of the file"
    case .nulByte(let place, let offset):
      "\(place.words): expected text, got a NUL byte, byte \(offset) of the file"
    case .emptyHeader(let place): "\(place.words): expected a name in the header, got none"
    case .duplicateHeader(let name, _, let firstColumn, let column):
      "column \(column): expected a name of its own, got \(Phrase.quoted(name)), which column "
        + "\(firstColumn) has too"
    case .raggedRow(_, let found, let expected):
      "expected \(Phrase.count(expected, "cell", "cells")) as in the header, got \(found)"
    case .unclosedQuote(let place): "\(place.words): expected a closing quote, got the file's end"
    case .textAfterQuote(let place, let text):
      "\(place.words): expected the end of the cell behind its closing quote, got "
        + Phrase.quoted(text)
    case .wrongType(let place, let text, let expected):
      "\(place.words): expected \(expected.words), got \(Phrase.quoted(text))"
    case .tooLarge(let rows, let columns, let bytes, let available):
      "\(Phrase.count(rows, "row", "rows")) of \(Phrase.count(columns, "column", "columns")) take "
        + "\(Self.megabytes(bytes)) of memory as a table; there is room for one of "
        + Self.megabytes(available)
    case .sourceChanged: "this file changed while it was read"
    }
  }

  private static func megabytes(_ bytes: Int) -> String {
    "\((bytes + 999_999) / 1_000_000) MB"
  }

  fileprivate var hint: String? {
    switch self {
    case .emptyFile, .headerWithoutRows, .nulByte, .emptyHeader, .duplicateHeader: nil
    case .foreignEncoding(let encoding):
      "convert it: iconv -f \(encoding.rawValue) -t UTF-8 FILE > NEW_FILE"
    case .invalidUTF8:
      "if the file is Latin-1, convert it: iconv -f ISO-8859-1 -t UTF-8 FILE > NEW_FILE"
    case .raggedRow(_, found: 1, expected: 2...):
      "an empty line may only stand at the end; where the delimiter was taken wrongly, set "
        + "data.delimiter"
    case .raggedRow:
      "put a cell that holds the delimiter in quotes; where the delimiter was taken wrongly, set "
        + "data.delimiter"
    case .unclosedQuote, .textAfterQuote:
      "a quote within a quoted cell is written twice: \"say \"\"yes\"\"\""
    case .wrongType:
      "mend the cell, or name it among data.missing, or take the column out of data.types"
    case .tooLarge:
      "give a file with fewer columns or a sample of the rows, or a machine with more memory"
    case .sourceChanged: "run again when nothing writes to it"
    }
  }
}

extension CellPlace {
  /// `column 'age'`, or `column 3` where it has no name.
  fileprivate var words: String {
    "column \(name.map { Phrase.quoted($0) } ?? String(column))"
  }
}

extension ColumnType {
  /// A value of the type, in words.
  var words: String {
    switch self {
    case .number: "a number"
    case .category: "text"
    case .boolean: "'true' or 'false'"
    case .dateTime: "a date such as 2024-03-31 or 2024-03-31T12:30:00Z"
    }
  }
}
