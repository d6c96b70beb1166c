/// Why there is no table: the file cannot be read as Parquet, or its source failed to give it.
package enum ParquetFailure<SourceFailure: Error>: Error {
  case source(SourceFailure)
  case file(ParquetError)
}

extension ParquetFailure where SourceFailure == Never {
  package var parquetError: ParquetError {
    switch self {
    case .file(let error): error
    }
  }
}

extension ParquetFailure {
  /// An error within the body is one of the file.
  static func inFile<Value>(
    _ body: () throws(ParquetError) -> Value
  ) throws(ParquetFailure) -> Value {
    do { return try body() } catch { throw .file(error) }
  }
}
