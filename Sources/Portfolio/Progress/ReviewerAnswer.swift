package import Results

/// A reviewer's answer of the log.
package struct ReviewerAnswer: Codable, Equatable, Sendable {
  package let day: Day
  /// The run's id.
  package let run: String
  package let candidate: String
  package let answer: SignOff.Answer
  package let by: String

  /// Nil where the entry is none of a sign-off, or does not say when it was.
  init?(_ entry: LogEntry) {
    guard case .signOff(let signOff) = entry.event, let day = Day(time: entry.at) else {
      return nil
    }
    self.day = day
    run = signOff.run
    candidate = signOff.candidate
    answer = signOff.answer
    by = signOff.by
  }
}
