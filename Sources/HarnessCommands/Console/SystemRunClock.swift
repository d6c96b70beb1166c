internal import Foundation
internal import Pipeline

/// The machine's clocks: the calendar's for the date, the monotonic one for durations.
struct SystemRunClock: RunClock {
  let startedAt: String
  private let start = ContinuousClock.now

  init(now: Date = Date()) {
    startedAt = now.formatted(.iso8601)
  }

  var seconds: Double {
    let (seconds, attoseconds) = (ContinuousClock.now - start).components
    return Double(seconds) + Double(attoseconds) * 1e-18
  }
}
