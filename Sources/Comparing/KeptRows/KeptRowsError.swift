/// Why a file of test rows cannot be used.
package enum KeptRowsError: Error, Equatable, Sendable {
  case archive(ArrayArchiveError)
  /// An array that the run's result asks for is not there.
  case missing(name: String)
  /// An array has another shape, another type, or numbers that cannot stand there.
  case unfitting(name: String)
}
