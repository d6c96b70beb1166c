/// The time, passed in so that a run can be repeated to the byte.
package protocol RunClock: Sendable {
  /// When the run began: ISO 8601 in UTC, to the second.
  var startedAt: String { get }
  /// Seconds since then.
  var seconds: Double { get }
  /// False for one that stands still: what is measured by any clock is left out then.
  var isMoving: Bool { get }
}

extension RunClock {
  package var isMoving: Bool { true }
}
