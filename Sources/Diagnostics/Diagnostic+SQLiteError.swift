internal import Databases
internal import Pipeline
internal import Tabular

extension Diagnostic {
  init(_ error: SQLiteError, _ place: SourcePlace) {
    self.init(
      at: place.location("query", argument: "--query"), message: error.message, hint: error.hint)
  }
}

extension SQLiteError {
  fileprivate var message: String {
    switch self {
    case .engine(let message): "SQLite says: \(Phrase.shown(message))"
    case .noStatement: "expected a SELECT, got no statement"
    case .severalStatements: "expected one SELECT, got several statements"
    case .notReadOnly, .noColumns: "expected a SELECT that only reads, got something else"
    case .noRows(let columns):
      "expected rows, got none of \(Phrase.count(columns, "column", "columns"))"
    case .emptyName(let column): "column \(column) of the result: expected a name, got none"
    case .duplicateName(let name, let first, let column):
      "column \(column) of the result: expected a name of its own, got \(Phrase.quoted(name)), "
        + "which column \(first) has too"
    case .blob(let name, let row): "\(Self.cell(name, row)): expected a number or text, got a blob"
    case .infiniteNumber(let name, let row):
      "\(Self.cell(name, row)): expected a finite number, got an infinite one"
    case .brokenText(let name, let row):
      "\(Self.cell(name, row)): expected text in UTF-8 without NUL, got bytes that are none"
    case .wrongType(let name, let row, let text, let expected):
      "\(Self.cell(name, row)): expected \(expected.words), got \(Phrase.quoted(text))"
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .emptyName, .duplicateName: "name it in the query: SELECT … AS name"
    case .blob: "leave the column out, or turn it into text or a number: hex(…), length(…)"
    case .wrongType:
      "mend the query, or name the cell among data.missing, or take the column out of data.types"
    case .notReadOnly, .severalStatements:
      "nothing that a run does changes its data; join tables in one SELECT, or use WITH"
    default: nil
    }
  }

  private static func cell(_ name: ColumnName, _ row: Int) -> String {
    "column \(Phrase.quoted(name)), row \(row) of the result"
  }
}
