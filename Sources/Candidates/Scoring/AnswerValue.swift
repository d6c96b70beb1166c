/// A value of an answer's JSON.
enum AnswerValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  /// Not finite where the text says NaN or Infinity, as Python writes them.
  case number(Double)
  case text(String)
  case list([AnswerValue])
  case object([(key: String, value: AnswerValue)])

  subscript(key: String) -> AnswerValue? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }

  static func == (left: AnswerValue, right: AnswerValue) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.text(let left), .text(let right)): left == right
    case (.list(let left), .list(let right)): left == right
    case (.object(let left), .object(let right)):
      left.count == right.count
        && zip(left, right).allSatisfy { $0.key == $1.key && $0.value == $1.value }
    default: false
    }
  }
}
