extension JSONLiteral {
  /// The value on one line.
  package func text() -> String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .integer(let value): String(value)
    case .number(let value): JSONLiteral.text(of: value)
    case .string(let value): JSONLiteral.quoted(value)
    case .array(let values): "[" + values.map { $0.text() }.joined(separator: ", ") + "]"
    case .object(let members) where members.isEmpty: "{}"
    case .object(let members):
      "{ "
        + members.map { "\(JSONLiteral.quoted($0.key)): \($0.value.text())" }
        .joined(separator: ", ") + " }"
    }
  }

  /// The value as a person would lay it out: on one line what fits there, else one member a line.
  package func formatted(width: Int = 100) -> String {
    formatted(indent: 0, prefix: 0, width: width) + "\n"
  }

  /// `prefix` counts the characters that stand before the value on its line.
  private func formatted(indent: Int, prefix: Int, width: Int) -> String {
    let line = text()
    // The outermost object is always laid open; one more character is for the comma.
    if indent > 0, prefix + line.count + 1 <= width { return line }
    let inner = String(repeating: " ", count: indent + 2)
    let outer = String(repeating: " ", count: indent)
    switch self {
    case .array(let values) where !values.isEmpty:
      let lines = values.map {
        inner + $0.formatted(indent: indent + 2, prefix: indent + 2, width: width)
      }
      return "[\n" + lines.joined(separator: ",\n") + "\n\(outer)]"
    case .object(let members) where !members.isEmpty:
      let lines = members.map { member in
        let key = "\(inner)\(JSONLiteral.quoted(member.key)): "
        return key
          + member.value.formatted(indent: indent + 2, prefix: key.count, width: width)
      }
      return "{\n" + lines.joined(separator: ",\n") + "\n\(outer)}"
    default: return line
    }
  }

  private static func text(of value: Double) -> String {
    precondition(value.isFinite, "JSON has no \(value)")
    return Int(exactly: value).map(String.init) ?? "\(value)"
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      // Controls must be escaped; the line separators are legal, but break scripts and editors.
      case "\0"..<" ", "\u{7F}", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: text.unicodeScalars.append(scalar)
      }
    }
    return text + "\""
  }
}
