package import Candidates
package import Databases
package import Files
package import HarnessConfiguration
package import Parquet
package import Splitting
package import Tabular

/// Why a run cannot go on. All of them are for the user to fix.
package enum RunError: Error {
  case file(FileError)
  case configuration(ConfigurationProblems, file: String)
  case reading(ReadingError, file: String)
  /// The place is a file's path, or where a query stands.
  case parquet(ParquetError, place: String)
  case source(SourceProblem, SourcePlace)
  /// The query on a database gives no table.
  case sqlite(SQLiteError, SourcePlace)
  /// The query for DuckDB gives no data.
  case duckDB(DuckDBError, SourcePlace)
  case readingCandidate(ReadingError, file: String)
  case split(SplitError, file: String)
  case candidate(CandidateError, name: String, file: String)
  /// A candidate's service cannot even be asked.
  case service(ServiceError, candidate: String)
  /// The target that `init` was given.
  case noSuchTarget(ColumnName, known: [ColumnName], file: String)
  /// A key refers to a column that its file does not have.
  case noSuchReference(ColumnName, key: ColumnName, known: [ColumnName], file: String)
  /// The audit leaves every column out, or the config does.
  case noFeatures(leftOut: [ColumnName], file: String)
  /// Every baseline that was not waived failed.
  case noBaseline(file: String)
  /// A program changed or deleted files that the run rests on.
  case inputsChanged([String])
}

extension RunError {
  static func inConfiguration<Value>(
    _ file: String, _ body: () throws(ConfigurationProblems) -> Value
  ) throws(RunError) -> Value {
    do { return try body() } catch { throw .configuration(error, file: file) }
  }

  static func inData<Value>(
    _ file: String, _ body: () throws(ReadingFailure<FileError>) -> Value
  ) throws(RunError) -> Value {
    do { return try body() } catch {
      switch error {
      case .source(let error): throw .file(error)
      case .text(let error): throw .reading(error, file: file)
      }
    }
  }

  static func inCandidateFile<Value>(
    _ file: String, _ body: () throws(ReadingFailure<FileError>) -> Value
  ) throws(RunError) -> Value {
    do { return try body() } catch {
      switch error {
      case .source(let error): throw .file(error)
      case .text(let error): throw .readingCandidate(error, file: file)
      }
    }
  }

  static func inSplit<Value>(
    _ file: String, _ body: () throws(SplitError) -> Value
  ) throws(RunError) -> Value {
    do { return try body() } catch { throw .split(error, file: file) }
  }

  static func inCandidate<Value>(
    _ name: String, file: String, _ body: () throws(CandidateError) -> Value
  ) throws(RunError) -> Value {
    do { return try body() } catch { throw .candidate(error, name: name, file: file) }
  }
}
