extension Form where Value == String {
  /// A day of the Gregorian calendar as YYYY-MM-DD.
  static var date: Form {
    Form(
      kinds: [.string], expected: [.text],
      schema: [.init("type", .string("string")), .init("format", .string("date"))]
    ) { node, problems in
      guard case .string(let text) = node.value else { return nil }
      guard isCalendarDay(text) else {
        problems.note(.notADate(text), at: node)
        return nil
      }
      return text
    }
  }

  private static func isCalendarDay(_ text: String) -> Bool {
    let parts = text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    let digits = UInt8(ascii: "0")...UInt8(ascii: "9")
    guard parts.map(\.count) == [4, 2, 2],
      parts.allSatisfy({ $0.allSatisfy(digits.contains) })
    else { return false }
    let numbers = parts.map { $0.reduce(0) { $0 * 10 + Int($1 - UInt8(ascii: "0")) } }
    let (year, month, day) = (numbers[0], numbers[1], numbers[2])
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    let lengths = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    return (1...12).contains(month) && (1...lengths[month - 1]).contains(day)
  }
}
