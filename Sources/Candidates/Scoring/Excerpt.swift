/// The start of what a candidate said, short enough to show.
package enum Excerpt {
  static let length = 400

  /// What is no UTF-8 is replaced. Control characters stay: whoever shows it makes them visible.
  package static func text(of bytes: [UInt8]) -> String {
    let text = String(decoding: bytes.prefix(length * 4), as: UTF8.self)
    return text.count > length || bytes.count > length * 4 ? text.prefix(length) + "…" : text
  }

  private static func quoted(_ text: String) -> String {
    var bytes: [UInt8] = []
    JSONText.append(quoted: text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A value as it may have stood in the answer.
  static func text(of value: AnswerValue) -> String {
    switch value {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let number): number.isNaN ? "NaN" : "\(number)"
    case .text(let text): quoted(String(text.prefix(80)))
    case .list(let values):
      "[" + values.prefix(5).map { text(of: $0) }.joined(separator: ", ")
        + (values.count > 5 ? ", …]" : "]")
    case .object(let members):
      "{"
        + members.prefix(5).map { "\(text(of: .text($0.key))): \(text(of: $0.value))" }
        .joined(separator: ", ") + (members.count > 5 ? ", …}" : "}")
    }
  }
}
