/// What a service is given.
package struct HTTPLimits: Sendable, Equatable {
  /// Requests under way at once, at least 1.
  package var concurrency: Int
  /// For a request, from its start to the last byte of its answer, however slowly that drips.
  package var seconds: Double
  /// For all requests of one `post` together.
  package var totalSeconds: Double
  /// The longest answer.
  package var responseBytes: Int
  /// How often a request is sent again that found nobody to answer, after pauses that double.
  package var retries: Int
  package var firstPause: Double

  package init(
    concurrency: Int, seconds: Double, totalSeconds: Double, responseBytes: Int, retries: Int = 3,
    firstPause: Double = 0.2
  ) {
    self.concurrency = concurrency
    self.seconds = seconds
    self.totalSeconds = totalSeconds
    self.responseBytes = responseBytes
    self.retries = retries
    self.firstPause = firstPause
  }
}
