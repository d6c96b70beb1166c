/// Text that is markup already: HTML, SVG or XML.
///
/// Literals are taken as they stand, and every string that is interpolated is escaped, for text and
/// for quoted attributes alike. So there is no way to forget it:
/// `"<b title=\"\(name)\">\(name)</b>"`.
struct Markup: Equatable, Sendable, ExpressibleByStringInterpolation {
  private(set) var text: String

  init() { text = "" }

  init(stringLiteral value: String) { text = value }

  init(stringInterpolation: StringInterpolation) { text = stringInterpolation.text }

  /// Markup from a source that is trusted: a style sheet of the report's own.
  init(trusted text: String) { self.text = text }

  static func + (left: Markup, right: Markup) -> Markup {
    var sum = left
    sum.text += right.text
    return sum
  }

  static func += (left: inout Markup, right: Markup) { left.text += right.text }

  struct StringInterpolation: StringInterpolationProtocol {
    var text = ""

    init(literalCapacity: Int, interpolationCount: Int) {
      text.reserveCapacity(literalCapacity + interpolationCount * 16)
    }

    mutating func appendLiteral(_ literal: String) { text += literal }

    mutating func appendInterpolation(_ markup: Markup) { text += markup.text }

    mutating func appendInterpolation(_ string: String) { text += Markup.escaped(string) }

    mutating func appendInterpolation(_ number: Int) { text += String(number) }
  }

  /// Also makes invisible characters visible, which leaves none that XML forbids.
  private static func escaped(_ string: String) -> String {
    var escaped: [UInt8] = []
    escaped.reserveCapacity(string.utf8.count + 16)
    for byte in VisibleText.line(string).utf8 {
      switch byte {
      case UInt8(ascii: "&"): escaped += "&amp;".utf8
      case UInt8(ascii: "<"): escaped += "&lt;".utf8
      case UInt8(ascii: ">"): escaped += "&gt;".utf8
      case UInt8(ascii: "\""): escaped += "&quot;".utf8
      case UInt8(ascii: "'"): escaped += "&#39;".utf8
      default: escaped.append(byte)
      }
    }
    return String(decoding: escaped, as: UTF8.self)
  }
}

extension Sequence where Element == Markup {
  func joined(by separator: Markup = "") -> Markup {
    var joined = Markup()
    for (index, markup) in enumerated() {
      if index > 0 { joined += separator }
      joined += markup
    }
    return joined
  }
}
