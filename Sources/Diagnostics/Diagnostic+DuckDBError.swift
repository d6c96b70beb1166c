internal import Databases
internal import Pipeline

extension Diagnostic {
  init(_ error: DuckDBError, _ place: SourcePlace) {
    self.init(
      at: place.location("duckdb", argument: "--duckdb"), message: error.message, hint: error.hint)
  }
}

extension DuckDBError {
  fileprivate var message: String {
    switch self {
    case .notInstalled: "needs the program 'duckdb', which is not on the PATH"
    case .notStarted(let path, let errno):
      "\(Phrase.quoted(path)) cannot be started: \(Phrase.reason(errno))"
    case .engine(let message):
      message.isEmpty
        ? "duckdb failed, and did not say why" : "DuckDB says: \(Phrase.shown(message))"
    case .killed(let signal): "duckdb was ended by signal \(signal)"
    case .noTemporaryFolder(let error):
      "there is no place for a temporary file: " + Diagnostic(error).message
    }
  }

  fileprivate var hint: String? {
    switch self {
    case .notInstalled: "install it, for example with: pip install duckdb-cli"
    case .killed: "if memory ran out, select fewer rows or columns"
    case .noTemporaryFolder: "name a folder with room in the environment variable TMPDIR"
    default: nil
    }
  }
}
