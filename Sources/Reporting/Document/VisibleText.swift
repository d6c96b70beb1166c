/// Text from outside, made harmless to look at: nothing in it is invisible, moves the cursor, turns
/// the writing direction or breaks the line.
enum VisibleText {
  /// One line of at most `limit` characters; what is too long loses its middle.
  static func line(_ text: String, limit: Int = .max) -> String {
    // Most names are ASCII that prints, and nothing needs to be done to them.
    if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) {
      return shortened(text, limit: limit)
    }
    var scalars = String.UnicodeScalarView()
    var marks = 0
    var previous: Unicode.Scalar?
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .nonspacingMark, .enclosingMark:
        // A tower of marks would reach into the lines above and below.
        marks += 1
        if marks <= maximumMarks { scalars.append(scalar) }
      case .control, .lineSeparator, .paragraphSeparator, .unassigned, .surrogate:
        marks = 0
        scalars.append(contentsOf: picture(scalar).unicodeScalars)
      case .format:
        marks = 0
        // Emoji and several scripts join characters with these.
        if scalar == "\u{200D}" || scalar == "\u{200C}", let previous, !previous.isASCII {
          scalars.append(scalar)
        } else {
          scalars.append(contentsOf: picture(scalar).unicodeScalars)
        }
      default:
        marks = 0
        scalars.append(scalar)
      }
      previous = scalar
    }
    return shortened(String(scalars), limit: limit)
  }

  /// A name as one line. One that is empty says so, and spaces at its ends are shown, so that two
  /// names that differ never look the same for that.
  static func name(_ text: String, limit: Int = .max) -> String {
    guard !text.isEmpty else { return "(empty)" }
    let leading = text.prefix { $0 == " " }.count
    let trailing = leading == text.count ? 0 : text.reversed().prefix { $0 == " " }.count
    let core = text.dropFirst(leading).dropLast(trailing)
    let shown =
      String(repeating: "␣", count: leading) + core + String(repeating: "␣", count: trailing)
    return line(shown, limit: limit)
  }

  /// Keeps both ends: names often differ in the last characters only.
  static func shortened(_ text: String, limit: Int) -> String {
    guard limit < .max, text.count > limit else { return text }
    let tail = limit / 3
    return text.prefix(max(limit - tail - 1, 0)) + "…" + text.suffix(tail)
  }

  private static let maximumMarks = 4

  private static func picture(_ scalar: Unicode.Scalar) -> String {
    switch scalar {
    case "\0": "⟨NUL⟩"
    case "\t": "⟨TAB⟩"
    case "\n": "⟨LF⟩"
    case "\r": "⟨CR⟩"
    case "\u{1B}": "⟨ESC⟩"
    default: "⟨U+" + hexadecimal(scalar.value) + "⟩"
    }
  }

  private static func hexadecimal(_ value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}
