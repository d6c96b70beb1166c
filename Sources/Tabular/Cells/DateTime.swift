/// ISO 8601 dates and date-times in text: `YYYY-MM-DD`, then perhaps `T` or a blank and
/// `HH:MM[:SS[.fraction]]`, then perhaps `Z` or `±HH:MM`. Only days that the (proleptic Gregorian)
/// calendar has; no leap seconds.
package enum DateTime {
  /// Seconds since 1970-01-01T00:00:00Z; nil where the text is no date-time. A text without an
  /// offset is taken as UTC. Allocation-free.
  package static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Double? {
    var rest = Characters(text: text)
    guard
      let year = rest.number(digits: 4), rest.skip("-"),
      let month = rest.number(digits: 2), rest.skip("-"),
      let day = rest.number(digits: 2),
      (1...12).contains(month), day >= 1, day <= lengthOfMonth(month, year: year)
    else { return nil }
    let midnight = Double(daysSince1970(year: year, month: month, day: day)) * 86_400
    if rest.isAtEnd { return midnight }

    guard
      rest.skip("T") || rest.skip(" "),
      let hour = rest.number(digits: 2), hour < 24, rest.skip(":"),
      let minute = rest.number(digits: 2), minute < 60
    else { return nil }
    var seconds = Double(hour * 3600 + minute * 60)
    if rest.skip(":") {
      guard let second = rest.number(digits: 2), second < 60 else { return nil }
      seconds += Double(second)
      if rest.skip(".") {
        guard let fraction = rest.fraction() else { return nil }
        seconds += fraction
      }
    }
    guard let offset = rest.offset(), rest.isAtEnd else { return nil }
    return midnight + seconds - Double(offset)
  }

  package static func parse(_ text: [UInt8]) -> Double? {
    text.withUnsafeBufferPointer { parse($0) }
  }

  private static func lengthOfMonth(_ month: Int, year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days from 1970-01-01. Years are counted from March, so that a leap day ends one; 719,468 days
  /// lie between 0000-03-01 and 1970-01-01.
  private static func daysSince1970(year: Int, month: Int, day: Int) -> Int {
    let monthFromMarch = (month + 9) % 12
    // January of the year 0 belongs to the year −1; 400 years (146,097 days) keep it positive.
    let marchYear = year + 400 - (month <= 2 ? 1 : 0)
    let leapDays = marchYear / 4 - marchYear / 100 + marchYear / 400
    let dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1
    return marchYear * 365 + leapDays + dayOfYear - 719_468 - 146_097
  }
}

/// What is left to read of a text.
private struct Characters {
  let text: UnsafeBufferPointer<UInt8>
  var index = 0

  var isAtEnd: Bool { index == text.count }

  mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard index < text.count, text[index] == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  /// A number of exactly so many digits.
  mutating func number(digits: Int) -> Int? {
    var value = 0
    for _ in 0..<digits {
      guard index < text.count, let digit = asciiDigit(text[index]) else { return nil }
      value = value * 10 + digit
      index += 1
    }
    return value
  }

  /// The digits behind a decimal point; those behind the fifteenth do not matter to a double.
  mutating func fraction() -> Double? {
    let start = index
    var value = 0.0
    var scale = 1.0
    while index < text.count, let digit = asciiDigit(text[index]) {
      if index - start < 15 {
        value = value * 10 + Double(digit)
        scale *= 10
      }
      index += 1
    }
    return index > start ? value / scale : nil
  }

  /// Seconds east of UTC; 0 where nothing is said.
  mutating func offset() -> Int? {
    if isAtEnd || skip("Z") { return 0 }
    let isWest = skip("-")
    guard isWest || skip("+") else { return nil }
    guard
      let hours = number(digits: 2), hours < 24, skip(":"),
      let minutes = number(digits: 2), minutes < 60
    else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return isWest ? -seconds : seconds
  }
}
