extension DateTime {
  /// The form that `parse` reads back: `2024-02-29T12:30:00Z`, with a fraction to the microsecond
  /// where there is one. Years are 0000 to 9999.
  package static func text(_ seconds: Double) -> String {
    let microseconds = (seconds * 1e6).rounded()
    let whole = Int((microseconds / 1e6).rounded(.down))
    let fraction = Int(microseconds - Double(whole) * 1e6)
    let days = whole >= 0 ? whole / 86_400 : (whole - 86_399) / 86_400
    let (year, month, day) = date(daysSince1970: days)
    let second = whole - days * 86_400
    var text =
      padded(year, 4) + "-" + padded(month, 2) + "-" + padded(day, 2) + "T"
      + padded(second / 3600, 2) + ":" + padded(second / 60 % 60, 2) + ":" + padded(second % 60, 2)
    if fraction > 0 { text += "." + padded(fraction, 6) }
    return text + "Z"
  }

  /// With zeros in front.
  package static func padded(_ number: Int, _ width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// The day of the proleptic Gregorian calendar. Counted in eras of 400 years (146,097 days) from
  /// 0000-03-01, so that a leap day ends a year.
  package static func date(
    daysSince1970 days: Int
  ) -> (year: Int, month: Int, day: Int) {
    // 719,468 days lie between 0000-03-01 and 1970-01-01.
    let fromMarch = days + 719_468
    let era = (fromMarch >= 0 ? fromMarch : fromMarch - 146_096) / 146_097
    let dayOfEra = fromMarch - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    )
  }
}
