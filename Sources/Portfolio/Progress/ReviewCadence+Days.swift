package import Results

extension ReviewCadence {
  /// The day of the next review.
  package func next(after day: Day) -> Day {
    switch self {
    case .week: day.adding(days: 7)
    case .twoWeeks: day.adding(days: 14)
    case .month: day.adding(months: 1)
    case .quarter: day.adding(months: 3)
    }
  }
}
