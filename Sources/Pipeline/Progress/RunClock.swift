/// The time, passed in so that a run can be repeated to the byte.
package protocol RunClock: Sendable {
  /// When the run began: ISO 8601 in UTC, to the second.
  var startedAt: String { get }
  /// Seconds since then.
  var seconds: Double { get }
}
