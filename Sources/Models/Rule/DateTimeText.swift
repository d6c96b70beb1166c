internal import Tabular

/// How a rule writes a date-time: ISO 8601 in UTC, as `Tabular.DateTime` reads it.
package enum DateTimeText {
  /// A date for a midnight, else with whole seconds; nil for years that do not have four digits.
  package static func text(seconds: Int) -> String? {
    let secondsADay = 86_400
    let ofDay = ((seconds % secondsADay) + secondsADay) % secondsADay
    let (year, month, day) = DateTime.date(
      daysSince1970: (seconds - ofDay) / secondsADay)
    guard (0...9999).contains(year) else { return nil }
    let date = [DateTime.padded(year, 4), DateTime.padded(month, 2), DateTime.padded(day, 2)]
      .joined(separator: "-")
    guard ofDay != 0 else { return date }
    let time = [ofDay / 3_600, ofDay / 60 % 60, ofDay % 60].map { DateTime.padded($0, 2) }
    return date + "T" + time.joined(separator: ":") + "Z"
  }
}
