/// How a rule writes a date-time: ISO 8601 in UTC, as `Tabular.DateTime` reads it.
package enum DateTimeText {
  /// A date for a midnight, else with whole seconds; nil for years that do not have four digits.
  package static func text(seconds: Int) -> String? {
    let secondsADay = 86_400
    let ofDay = ((seconds % secondsADay) + secondsADay) % secondsADay
    let (year, month, day) = civil(days: (seconds - ofDay) / secondsADay)
    guard (0...9999).contains(year) else { return nil }
    let date = "\(padded(year, 4))-\(padded(month, 2))-\(padded(day, 2))"
    guard ofDay != 0 else { return date }
    let time = [ofDay / 3_600, ofDay / 60 % 60, ofDay % 60].map { padded($0, 2) }
    return date + "T" + time.joined(separator: ":") + "Z"
  }

  /// The day of the proleptic Gregorian calendar, from days since 1970-01-01. Counts in eras of
  /// 400 years (146,097 days) that begin on a 1 March, so that a leap day ends its year.
  private static func civil(days: Int) -> (year: Int, month: Int, day: Int) {
    // 719,468 days lie between 0000-03-01 and 1970-01-01.
    let fromMarch0 = days + 719_468
    let dayOfEra = ((fromMarch0 % 146_097) + 146_097) % 146_097
    let era = (fromMarch0 - dayOfEra) / 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      year: era * 400 + yearOfEra + (month <= 2 ? 1 : 0), month: month,
      day: dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }

  private static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }
}
