package import Results

/// A quarter of a year, in UTC.
package struct Quarter: Hashable, Sendable {
  package let year: Int
  /// 1 to 4.
  package let number: Int

  package init(of day: Day) {
    year = day.year
    number = (day.monthOfYear - 1) / 3 + 1
  }

  package var first: Day { month(number * 3 - 2).first }
  package var last: Day { month(number * 3).last }

  package var next: Quarter { Quarter(of: last.adding(days: 1)) }

  private func month(_ number: Int) -> Month {
    guard let day = Day(year: year, month: number, day: 1) else {
      preconditionFailure("a quarter has its months")
    }
    return Month(of: day)
  }
}

extension Quarter: CustomStringConvertible {
  /// `2026-Q4`.
  package var description: String { "\(first.month.prefix(4))-Q\(number)" }
}

/// As its text.
extension Quarter: Encodable {
  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
