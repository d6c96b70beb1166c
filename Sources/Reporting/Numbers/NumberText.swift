internal import Foundation

/// Numbers as people read them: a true minus sign, thousands set apart by commas, no locale.
enum NumberText {
  /// A no-break space, between a number and its unit.
  static let space = "\u{00A0}"

  /// With so many digits after the point.
  static func fixed(_ value: Double, decimals: Int) -> String {
    guard value.isFinite else { return infinite(value) }
    guard abs(value) < 1e12 else { return significant(value, digits: 4) }
    return grouped(String(format: "%.*f", decimals, value))
  }

  /// With so many significant digits, zeros at the end left out.
  static func significant(_ value: Double, digits: Int) -> String {
    guard value.isFinite else { return infinite(value) }
    guard value != 0 else { return "0" }
    let text = String(format: "%.*g", digits, value)
    guard let e = text.firstIndex(of: "e") else { return grouped(text) }
    let exponent = Int(text[text.index(after: e)...]) ?? 0
    if exponent > 0, exponent < 12 {
      // `%g` turns to exponents as soon as digits run out: 12,346 rather than 1.235e4.
      return grouped(String(format: "%.0f", value))
    }
    return grouped(String(text[..<e])) + "e" + grouped(String(exponent))
  }

  /// As it would be typed, with all its digits up to ten.
  static func plain(_ value: Double) -> String { significant(value, digits: 10) }

  static func count(_ value: Int) -> String { grouped(String(value)) }

  /// A share in 0 … 1 as a percentage. What is not all and not nothing never looks like it.
  static func percent(_ share: Double) -> String {
    let percent = share * 100
    let digits =
      switch percent {
      case 0: "0"
      case 100: "100"
      case ..<0.1 where percent > 0: "<" + space + "0.1"
      case 99.9... where percent < 100: ">" + space + "99.9"
      case 10..<90: String(format: "%.0f", percent)
      default: trimmed(String(format: "%.1f", percent))
      }
    return digits + space + "%"
  }

  static func bytes(_ count: Int) -> String {
    switch count {
    case ..<1_000: "\(count)\(space)bytes"
    case ..<1_000_000: fixed(Double(count) / 1e3, decimals: 1) + space + "kB"
    default: fixed(Double(count) / 1e6, decimals: 1) + space + "MB"
    }
  }

  static func seconds(_ seconds: Double) -> String {
    (seconds < 10 ? fixed(seconds, decimals: 2) : fixed(seconds, decimals: 0)) + space + "s"
  }

  private static func infinite(_ value: Double) -> String {
    value.isNaN ? "not a number" : value < 0 ? "−∞" : "∞"
  }

  private static func trimmed(_ text: String) -> String {
    text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// Sets thousands apart and gives a true minus sign, which nothing but zeros never has.
  private static func grouped(_ text: String) -> String {
    let isNegative = text.hasPrefix("-")
    let unsigned = isNegative ? text.dropFirst() : text[...]
    let whole = unsigned.prefix { $0 != "." }
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { grouped.append(",") }
      grouped.append(digit)
    }
    let isZero = unsigned.allSatisfy { $0 == "0" || $0 == "." }
    return (isNegative && !isZero ? "−" : "") + grouped + unsigned.dropFirst(whole.count)
  }
}
