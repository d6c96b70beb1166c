package import Files

/// Why the `duckdb` program gave no data.
package enum DuckDBError: Error, Equatable, Sendable {
  /// No folder of the search path has it.
  case notInstalled
  /// The system would not start it; its number of the reason.
  case notStarted(path: String, errno: Int32)
  /// What it says, in its own words; empty where it says nothing.
  case engine(message: String)
  /// A signal ended it.
  case killed(signal: Int32)
  /// There is no place for what it would write.
  case noTemporaryFolder(FileError)
}
