/// Text made safe for Markdown.
enum MarkdownText {
  /// Words of the report's own: only what has a meaning to Markdown is escaped.
  static func words(_ words: String) -> String { escaped(words) }

  /// A name from outside. A plain one stands as it is; any other one becomes a code span, in which
  /// nothing is a link, a mention, a reference, a tag or an emphasis.
  static func name(_ name: String, inTable: Bool) -> String {
    isPlain(name) ? escaped(name) : code(name, inTable: inTable)
  }

  /// A code span with a fence longer than any run of backticks in it.
  static func code(_ code: String, inTable: Bool) -> String {
    guard !code.isEmpty else { return "(empty)" }
    var longest = 0
    var run = 0
    for character in code {
      run = character == "`" ? run + 1 : 0
      longest = max(longest, run)
    }
    let fence = String(repeating: "`", count: longest + 1)
    let needsSpace = code.first == "`" || code.last == "`" || code.first == " "
    let space = needsSpace ? " " : ""
    // A table is cut at every bar without a backslash, code spans included.
    let safe =
      inTable
      ? code.split(separator: "|", omittingEmptySubsequences: false)
        .joined(separator: "\\|") : code
    return fence + space + safe + space + fence
  }

  private static func isPlain(_ name: String) -> Bool {
    let isSafe = name.unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
        || " _.,;:()'’\"?!&%/=+-–␣".unicodeScalars.contains(scalar)
    }
    // These become links without any mark-up.
    let lower = name.lowercased()
    return isSafe && !name.isEmpty
      && !["://", "www.", "gh-"].contains { lower.contains($0) }
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for character in text {
      switch character {
      case "<": escaped += "&lt;"
      case "&": escaped += "&amp;"
      case "\\", "`", "*", "_", "[", "]", "|", "~": escaped += "\\" + String(character)
      default: escaped.append(character)
      }
    }
    return escaped
  }
}
