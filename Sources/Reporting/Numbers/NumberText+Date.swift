internal import Foundation

extension NumberText {
  /// The day, and the minute where it is not midnight, of so many days since 1970, in UTC.
  static func date(days: Double) -> String {
    let seconds = days * 86_400
    // Calendars end; a time that no file had is shown as its number.
    guard abs(seconds) < 2.5e11 else { return significant(days, digits: 6) }
    let date = Date(timeIntervalSince1970: seconds)
    let isMidnight = seconds.truncatingRemainder(dividingBy: 86_400) == 0
    let style = Date.ISO8601FormatStyle(timeZone: .gmt).year().month().day()
    return isMidnight
      ? date.formatted(style)
      : date.formatted(style.dateTimeSeparator(.space).time(includingFractionalSeconds: false))
  }
}
