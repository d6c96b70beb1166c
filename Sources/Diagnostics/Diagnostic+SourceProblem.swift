internal import HarnessConfiguration
internal import Pipeline

extension Diagnostic {
  /// Data that are not where, or what, the config or `init` says.
  init(_ problem: SourceProblem, _ place: SourcePlace) {
    switch problem {
    case .queryNeeded(let path):
      self.init(
        place: place.words("path", argument: path),
        message: "expected a table, got \(Phrase.quoted(path)), a SQLite database, which may hold "
          + "many",
        hint: place.isArguments
          ? "say what to read of it: --query 'SELECT … FROM … ORDER BY …'"
          : "say what to read of it: \"query\": \"SELECT … FROM … ORDER BY …\"")
    case .queryWithoutDatabase(let path):
      self.init(
        place: place.words("query", argument: "--query"),
        message: "expected a SQLite database to put the query to, got \(Phrase.quoted(path)), "
          + "which is none",
        hint: place.isArguments
          ? "leave the query out"
          : "leave the query out, or give it as \"duckdb\" instead of path and query")
    case .delimiterOfParquet(let path):
      self.init(
        place: place.words("delimiter", argument: path),
        message: "has no effect: \(Phrase.quoted(path)) is a Parquet file", hint: "leave it out")
    }
  }
}

extension SourcePlace {
  /// The place of a key below `data`, or of the argument that stands for it.
  func words(_ key: String, argument: String) -> String {
    switch self {
    case .configuration(let file, let positions):
      let path = JSONPath("data", key)
      let position = positions[path]
      return "\(file):\(position.line):\(position.column): \(path)"
    case .arguments: return argument
    }
  }

  var isArguments: Bool {
    if case .arguments = self { true } else { false }
  }
}
