package import Results

/// A run of a project, at its place in the history.
package struct ProjectRun: Equatable, Sendable {
  package let sequence: Int64
  package let day: Day
  package let result: RunOutline

  /// Nil where the run does not say when it was.
  package init?(sequence: Int64, result: RunOutline) {
    guard let day = Day(time: result.clock.startedAt) else { return nil }
    self.sequence = sequence
    self.day = day
    self.result = result
  }
}

extension Sequence where Element == ProjectRun {
  /// By day, and within a day in the order in which the history got them: what was imported takes its
  /// place in time, and a clock that was set back for an hour changes nothing.
  package func inOrder() -> [ProjectRun] {
    sorted { ($0.day, $0.sequence) < ($1.day, $1.sequence) }
  }
}
