/// A day of the (proleptic Gregorian) calendar, from 0001-01-01 to 9999-12-31. The days of runs are in
/// UTC.
package struct Day: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let monthOfYear: Int
  /// 1 to 31.
  package let dayOfMonth: Int

  /// `2026-11-22`, and nothing around it; nil where the calendar has no such day.
  package init?(_ iso: String) {
    let text = Array(iso.utf8)
    guard text.count == 10, text[4] == UInt8(ascii: "-"), text[7] == UInt8(ascii: "-"),
      let year = Self.number(text[0..<4]), let month = Self.number(text[5..<7]),
      let day = Self.number(text[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// The day of a time that begins with one: `2026-11-22T13:05:00Z`. Its zone is not looked at.
  package init?(time: String) {
    guard time.utf8.count == 10 || time.utf8.dropFirst(10).first == UInt8(ascii: "T") else {
      return nil
    }
    self.init(String(decoding: time.utf8.prefix(10), as: UTF8.self))
  }

  /// Nil where the calendar has no such day.
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1,
      day <= Self.length(ofMonth: month, year: year)
    else { return nil }
    self.init(exactly: year, month, day)
  }

  private init(exactly year: Int, _ month: Int, _ day: Int) {
    self.year = year
    monthOfYear = month
    dayOfMonth = day
  }

  /// The month that it is of, as `2026-11`.
  package var month: String { Month(of: self).description }

  /// How many days later the other one is; negative where it is earlier.
  package func days(until other: Day) -> Int { other.number - number }

  /// So many days later, or earlier; held at the ends of the calendar.
  package func adding(days: Int) -> Day {
    let (number, overflows) = number.addingReportingOverflow(days)
    guard !overflows else { return days > 0 ? .last : .first }
    return Day(number: min(max(number, Self.first.number), Self.last.number))
  }

  /// The same day so many months later, or earlier; the last of its month where that is shorter.
  package func adding(months: Int) -> Day {
    let start = Month(of: self)
    let (index, overflows) = start.index.addingReportingOverflow(months)
    guard !overflows, let month = Month(index: index) else { return months > 0 ? .last : .first }
    return Day(
      exactly: month.year, month.monthOfYear,
      min(dayOfMonth, Self.length(ofMonth: month.monthOfYear, year: month.year)))
  }

  private static let first = Day(exactly: 1, 1, 1)
  private static let last = Day(exactly: 9999, 12, 31)

  private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  static func length(ofMonth month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}

extension Day {
  /// Days from 0000-03-01, so that a leap day ends a year.
  private var number: Int {
    let monthFromMarch = (monthOfYear + 9) % 12
    let year = monthOfYear <= 2 ? year - 1 : year
    return year * 365 + year / 4 - year / 100 + year / 400 + (153 * monthFromMarch + 2) / 5
      + dayOfMonth - 1
  }

  /// Counted in eras of 400 years, which have 146,097 days.
  private init(number: Int) {
    let era = number / 146_097
    let day = number % 146_097
    let yearOfEra = (day - day / 1460 + day / 36_524 - day / 146_096) / 365
    let dayOfYear = day - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    self.init(
      exactly: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month,
      dayOfYear - (153 * monthFromMarch + 2) / 5 + 1)
  }
}

extension Day: Comparable {
  package static func < (a: Day, b: Day) -> Bool {
    (a.year, a.monthOfYear, a.dayOfMonth) < (b.year, b.monthOfYear, b.dayOfMonth)
  }
}

extension Day: CustomStringConvertible {
  package var description: String {
    let day = dayOfMonth < 10 ? "0\(dayOfMonth)" : "\(dayOfMonth)"
    return "\(month)-\(day)"
  }
}

/// As its text.
extension Day: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let day = Day(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a day")
    }
    self = day
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
