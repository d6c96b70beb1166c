/// Why there is no table: its text cannot be read, or its source failed to give it.
package enum ReadingFailure<SourceFailure: Error>: Error {
  case source(SourceFailure)
  case text(ReadingError)
}

extension ReadingFailure where SourceFailure == Never {
  var readingError: ReadingError {
    switch self {
    case .text(let error): error
    }
  }
}
