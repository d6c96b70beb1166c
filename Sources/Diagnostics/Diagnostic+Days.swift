package import Results

extension Diagnostic {
  /// A report on a time that has not begun.
  package init(periodToCome period: String, today: Day) {
    self.init(
      place: nil, message: "\(Phrase.quoted(period)) has not begun: today is \(today), in UTC",
      hint: "a report tells what was; name a month that has begun")
  }

  /// A day that is to come was asked for.
  package init(dayOver day: Day, option: String, today: Day) {
    self.init(
      place: nil,
      message: "\(option) takes a day that is not over, got \(day): today is \(today), in UTC")
  }
}
