extension RunConfiguration {
  /// Where the rows come from. A path is as the config spells it.
  package enum DataSource: Equatable, Sendable {
    /// A file of delimited text, or a Parquet file: its first bytes tell.
    case file(path: String)
    /// What a query gives on a SQLite database.
    case sqlite(path: String, query: String)
    /// What a query gives in DuckDB, which finds the data by itself.
    case duckDB(query: String)

    /// What reports call it.
    package var name: String {
      switch self {
      case .file(let path), .sqlite(let path, query: _): path
      case .duckDB: "DuckDB"
      }
    }

    package var query: String? {
      switch self {
      case .file: nil
      case .sqlite(path: _, let query), .duckDB(let query): query
      }
    }
  }
}
