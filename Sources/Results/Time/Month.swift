/// A month of the calendar, of the years 1 to 9999.
package struct Month: Hashable, Sendable {
  package let year: Int
  /// 1 to 12.
  package let monthOfYear: Int

  /// `2026-11`; nil where there is no such month.
  package init?(_ iso: String) {
    guard iso.utf8.count == 7, let first = Day(iso + "-01") else { return nil }
    self.init(of: first)
  }

  package init(of day: Day) {
    year = day.year
    monthOfYear = day.monthOfYear
  }

  /// Months since the year 0.
  var index: Int { year * 12 + monthOfYear - 1 }

  init?(index: Int) {
    guard (12..<120_000).contains(index) else { return nil }
    year = index / 12
    monthOfYear = index % 12 + 1
  }

  package var first: Day { day(1) }
  package var last: Day { day(Day.length(ofMonth: monthOfYear, year: year)) }

  private func day(_ number: Int) -> Day {
    guard let day = Day(year: year, month: monthOfYear, day: number) else {
      preconditionFailure("a month has its first and its last day")
    }
    return day
  }
}

extension Month: Comparable {
  package static func < (a: Month, b: Month) -> Bool { a.index < b.index }
}

extension Month: CustomStringConvertible {
  package var description: String {
    let digits = String(year)
    let padded = String(repeating: "0", count: 4 - digits.count) + digits
    return monthOfYear < 10 ? "\(padded)-0\(monthOfYear)" : "\(padded)-\(monthOfYear)"
  }
}

/// As its text.
extension Month: Codable {
  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    guard let month = Month(try container.decode(String.self)) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a month")
    }
    self = month
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
