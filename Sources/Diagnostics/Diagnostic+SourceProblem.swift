internal import HarnessConfiguration
internal import Pipeline
internal import Tabular

extension Diagnostic {
  /// Data that are not where, or what, the config or `init` says.
  init(_ problem: SourceProblem, _ place: SourcePlace) {
    switch problem {
    case .queryNeeded(let path):
      self.init(
        at: place.location("path", argument: path),
        message: "expected a table, got \(Phrase.quoted(path)), a SQLite database, which may hold "
          + "many",
        hint: place.isArguments
          ? "say what to read of it: --query 'SELECT … FROM … ORDER BY …'"
          : "say what to read of it: \"query\": \"SELECT … FROM … ORDER BY …\"")
    case .queryWithoutDatabase(let path):
      self.init(
        at: place.location("query", argument: "--query"),
        message: "expected a SQLite database to put the query to, got \(Phrase.quoted(path)), "
          + "which is none",
        hint: place.isArguments
          ? "leave the query out"
          : "leave the query out, or give it as \"duckdb\" instead of path and query")
    case .delimiterOfParquet(let path):
      self.init(
        at: place.location("delimiter", argument: path),
        message: "has no effect: \(Phrase.quoted(path)) is a Parquet file", hint: "leave it out")
    }
  }
}

extension SourcePlace {
  /// The place of a key below `data`, or of the argument that stands for it.
  func location(_ key: String, argument: String) -> Location {
    switch self {
    case .configuration(let file, let positions):
      let path = JSONPath("data", key)
      let position = positions[path]
      return Location(
        file, line: position.line, column: position.column, path: "\(path)")
    case .key(let column, let file, let positions):
      let path = JSONPath("data", "keys").appending(key: column.exact).appending(
        key: ExactString(key))
      let position = positions[path]
      return Location(
        file, line: position.line, column: position.column, path: "\(path)")
    case .arguments: return Location(argument)
    }
  }

  var isArguments: Bool {
    if case .arguments = self { true } else { false }
  }
}
