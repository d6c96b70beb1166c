package import Results

/// A decision of the log, and how long it holds.
package struct DecisionRecord: Codable, Equatable, Sendable {
  package let day: Day
  package let decision: Decision
  /// The last day on which it answers a stall: as it says, else the next review after it. Nil of a stop,
  /// which holds until another decision.
  package let answersUntil: Day?

  /// Nil where the entry is none of a decision, or does not say when it was.
  package init?(_ entry: LogEntry, cadence: ReviewCadence) {
    guard case .decision(let decision) = entry.event, let day = Day(time: entry.at) else {
      return nil
    }
    self.day = day
    self.decision = decision
    answersUntil =
      decision.choice == .stop
      ? nil : decision.until.flatMap { Day($0) } ?? cadence.next(after: day)
  }

  func answers(on day: Day) -> Bool { answersUntil.map { day <= $0 } ?? true }
}
