/// Numbers and date-times as text, for columns that the config wants to have as categories: as the
/// CSV of the same table mostly spells them.
extension NumberForm {
  /// Bytes of a value; nil for forms that are not spelled.
  var spelledWidth: Int? {
    switch self {
    case .float16: 2
    case .int32, .uint32, .float, .decimal32, .date, .time32: 4
    case .int64, .uint64, .double, .decimal64, .time64, .timestamp: 8
    case .decimalBytes, .int96: nil
    }
  }

  /// The text of a value; nil where it is missing (NaN).
  func text(at address: UnsafeRawPointer) -> String? {
    switch self {
    case .int32: String(address.loadUnaligned(as: Int32.self))
    case .uint32: String(address.loadUnaligned(as: UInt32.self))
    case .int64: String(address.loadUnaligned(as: Int64.self))
    case .uint64: String(address.loadUnaligned(as: UInt64.self))
    case .float16: Self.text(address.loadUnaligned(as: Float16.self))
    case .float: Self.text(address.loadUnaligned(as: Float.self))
    case .double: Self.text(address.loadUnaligned(as: Double.self))
    case .decimal32(let scale):
      Self.decimal(Int64(address.loadUnaligned(as: Int32.self)), scale: scale)
    case .decimal64(let scale): Self.decimal(address.loadUnaligned(as: Int64.self), scale: scale)
    case .date: Self.day(Int64(address.loadUnaligned(as: Int32.self)))
    case .time32(let unit):
      Self.time(Int64(address.loadUnaligned(as: Int32.self)), perSecond: unit.perSecond)
    case .time64(let unit):
      Self.time(address.loadUnaligned(as: Int64.self), perSecond: unit.perSecond)
    case .timestamp(let unit):
      Self.timestamp(address.loadUnaligned(as: Int64.self), perSecond: unit.perSecond)
    case .decimalBytes, .int96: preconditionFailure("not a form that is spelled")
    }
  }

  /// The shortest text that is read as the same number.
  private static func text(_ value: some BinaryFloatingPoint & CustomStringConvertible) -> String? {
    value.isNaN ? nil : value.description
  }

  private static func decimal(_ value: Int64, scale: Int) -> String {
    guard scale > 0 else { return String(value) }
    let digits = padded(value.magnitude, to: scale + 1)
    return (value < 0 ? "-" : "") + digits.dropLast(scale) + "." + digits.suffix(scale)
  }

  private static func timestamp(_ parts: Int64, perSecond: Int64) -> String {
    let day = parts.flooredQuotient(86_400 * perSecond)
    return Self.day(day) + "T"
      + time(parts &- day &* (86_400 * perSecond), perSecond: perSecond)
  }

  /// `HH:MM:SS`, and a fraction in all digits of the unit where there is one.
  private static func time(_ parts: Int64, perSecond: Int64) -> String {
    let second = parts.flooredQuotient(perSecond)
    let fraction = parts &- second &* perSecond
    let text =
      padded((second / 3600).magnitude, to: 2) + ":" + padded((second / 60 % 60).magnitude, to: 2)
      + ":" + padded((second % 60).magnitude, to: 2)
    guard fraction > 0 else { return text }
    return text + "." + padded(fraction.magnitude, to: String(perSecond).count - 1)
  }

  /// `YYYY-MM-DD` of days since 1970-01-01. Years are counted from March, so that a leap day ends
  /// one, in eras of 400 years, which are 146,097 days each; 719,468 days lie between 0000-03-01
  /// and 1970-01-01.
  private static func day(_ days: Int64) -> String {
    let fromEpoch = days + 719_468
    let era = fromEpoch.flooredQuotient(146_097)
    let dayOfEra = fromEpoch - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let monthFromMarch = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1
    let month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9
    let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
    return (year < 0 ? "-" : "") + padded(year.magnitude, to: 4) + "-"
      + padded(month.magnitude, to: 2) + "-" + padded(day.magnitude, to: 2)
  }

  private static func padded(_ number: UInt64, to length: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(length - digits.count, 0)) + digits
  }
}
