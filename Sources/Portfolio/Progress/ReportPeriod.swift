package import Results

/// The days that a report looks at. Days are in UTC, as the times of runs are.
package struct ReportPeriod: Codable, Equatable, Sendable {
  /// Nil for a period that somebody chose by its first day.
  package let month: Month?
  package let first: Day
  /// The last day that counts. The report is as of the end of this day: what came later is not in it.
  package let last: Day

  /// A month, or as much of it as is over; nil where it has not begun.
  package init?(month: Month, today: Day) {
    guard month.first <= today else { return nil }
    self.month = month
    first = month.first
    last = min(month.last, today)
  }

  /// From a day until today; nil where it is still to come.
  package init?(since first: Day, today: Day) {
    guard first <= today else { return nil }
    month = nil
    self.first = first
    last = today
  }

  package func contains(_ day: Day) -> Bool { first <= day && day <= last }
}
