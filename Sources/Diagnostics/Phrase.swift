internal import Glibc
internal import Tabular

/// Pieces of messages that many of them share.
enum Phrase {
  /// Longer names are cut.
  static let longestQuote = 60
  /// Longer messages of other programs are cut.
  static let longestMessage = 600
  /// Longer lists are cut.
  static let longestList = 12

  /// Text from a file between quotes, on one line: controls are spelled out, so that no file can
  /// write on a terminal what it likes.
  static func quoted(_ text: String) -> String { "'\(shown(text, longest: longestQuote))'" }

  /// What another program says, on one line.
  static func shown(_ message: String) -> String {
    shown(
      message.split(separator: "\n").joined(separator: " "), longest: longestMessage)
  }

  private static func shown(_ text: String, longest: Int) -> String {
    var shown = ""
    for scalar in text.unicodeScalars.prefix(longest) {
      switch scalar.properties.generalCategory {
      case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate:
        shown += "\\u{\(String(scalar.value, radix: 16))}"
      default: shown.unicodeScalars.append(scalar)
      }
    }
    return shown + (text.unicodeScalars.count > longest ? "…" : "")
  }

  /// The system's words for a number, such as "permission denied".
  static func reason(_ errno: Int32) -> String {
    let words = String(cString: strerror(errno))
    return words.prefix(1).lowercased() + words.dropFirst()
  }

  static func quoted(_ text: ExactString) -> String { quoted(text.string) }

  static func quoted(_ name: ColumnName) -> String { quoted(name.string) }

  /// `'a', 'b' or 'c'`.
  static func list(_ names: [String], _ conjunction: String) -> String {
    let shown = names.map { quoted($0) }
    guard shown.count <= longestList else {
      return shown.prefix(longestList).joined(separator: ", ")
        + ", … (\(shown.count) in all)"
    }
    return joined(shown, conjunction)
  }

  /// `a, b or c`.
  static func joined(_ phrases: [String], _ conjunction: String) -> String {
    guard let last = phrases.last, phrases.count > 1 else { return phrases.first ?? "" }
    return phrases.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
  }

  /// `; did you mean 'age'?` where a known name is near, else nothing.
  static func didYouMean(_ name: String, _ known: [String]) -> String {
    NearestName.of(name, in: known).map { "; did you mean \(quoted($0))?" } ?? ""
  }

  /// As people write it: 3 for 3.0.
  static func number(_ value: Double) -> String {
    Int(exactly: value).map(String.init) ?? "\(value)"
  }

  /// `1 row`, `2 rows`.
  static func count(_ count: Int, _ singular: String, _ plural: String) -> String {
    "\(count) \(count == 1 ? singular : plural)"
  }
}
