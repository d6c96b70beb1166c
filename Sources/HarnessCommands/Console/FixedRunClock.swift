internal import Foundation
internal import Pipeline

/// A clock that stands still, for output that is the same to the byte each time.
///
/// `SOURCE_DATE_EPOCH` (reproducible-builds.org) sets it, in seconds since 1970.
struct FixedRunClock: RunClock {
  let startedAt: String
  var seconds: Double { 0 }
  var isMoving: Bool { false }

  /// Nil where the environment does not set it, or sets no whole number.
  init?(environment: [String: String]) {
    guard let epoch = environment["SOURCE_DATE_EPOCH"].flatMap(Int.init) else { return nil }
    startedAt = Date(timeIntervalSince1970: TimeInterval(epoch)).formatted(.iso8601)
  }
}
