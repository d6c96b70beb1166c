/// Why a request has no answer.
package enum HTTPFailure: Error, Equatable, Sendable {
  /// Nobody answered at this address, so often as it was tried; with what libcurl says.
  case notReached(String, attempts: Int)
  /// The answer was not there in time.
  case timeLimit(seconds: Double)
  /// All requests together took too long.
  case totalTimeLimit(seconds: Double)
  case tooLong(limit: Int)
  /// The connection broke, or what came is no HTTP; with what libcurl says.
  case broken(String)
}
