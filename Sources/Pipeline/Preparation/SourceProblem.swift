/// What can be wrong with where data are said to be, once the file is looked at.
package enum SourceProblem: Equatable, Sendable {
  /// The path leads to a SQLite database, and no query says what to read of it.
  case queryNeeded(path: String)
  /// There is a query, and the path leads to something else but a SQLite database.
  case queryWithoutDatabase(path: String)
  /// Only delimited text has a delimiter.
  case delimiterOfParquet(path: String)
}
