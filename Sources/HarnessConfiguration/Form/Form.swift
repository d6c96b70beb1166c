/// How a value is written in a config: what JSON stands for it, how that is read, and its schema.
///
/// Forms are declared once; the reader and the published schema are both made of them, so they
/// cannot say different things.
struct Form<Value: Sendable>: Sendable {
  /// The kinds of JSON value that `read` is handed.
  let kinds: Set<JSONNode.Kind>
  /// The same for messages.
  let expected: [ExpectedForm]
  /// JSON Schema (draft-07), without a description.
  let schema: [JSONLiteral.Member]
  /// Nil means that a problem was noted.
  private let read: @Sendable (JSONNode, inout ProblemList) -> Value?

  init(
    kinds: Set<JSONNode.Kind>, expected: [ExpectedForm], schema: [JSONLiteral.Member],
    read: @escaping @Sendable (JSONNode, inout ProblemList) -> Value?
  ) {
    self.kinds = kinds
    self.expected = expected
    self.schema = schema
    self.read = read
  }

  /// The value that the node stands for; nil once a problem with it is noted.
  func value(of node: JSONNode, _ problems: inout ProblemList) -> Value? {
    // Placeholders are found in one walk over the whole text; they are no more wrong here.
    if case .string(let text) = node.value, Placeholder.isIn(text) { return nil }
    guard kinds.contains(node.kind) else {
      problems.note(.wrongType(expected: expected, found: FoundValue(node.value)), at: node)
      return nil
    }
    return read(node, &problems)
  }

  func map<Other: Sendable>(
    _ transform: @escaping @Sendable (Value) -> Other
  ) -> Form<Other> {
    Form<Other>(kinds: kinds, expected: expected, schema: schema) { node, problems in
      read(node, &problems).map(transform)
    }
  }

  /// One more condition on the value; the body notes what is wrong.
  func checked(
    _ check: @escaping @Sendable (Value, JSONNode, inout ProblemList) -> Bool
  ) -> Form {
    Form(kinds: kinds, expected: expected, schema: schema) { node, problems in
      guard let value = read(node, &problems), check(value, node, &problems) else { return nil }
      return value
    }
  }
}
