internal import Tabular

extension Form where Value == String {
  /// Text that says something.
  static var text: Form {
    Form(
      kinds: [.string], expected: [.text],
      schema: [.init("type", .string("string")), .init("pattern", .string("\\S"))]
    ) { node, problems in
      guard case .string(let text) = node.value else { return nil }
      guard text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else {
        problems.note(.emptyText, at: node)
        return nil
      }
      return text
    }
  }

  /// Any text, the empty one included.
  static var anyText: Form {
    Form(
      kinds: [.string], expected: [.text], schema: [.init("type", .string("string"))]
    ) { node, _ in
      if case .string(let text) = node.value { text } else { nil }
    }
  }
}

extension Form where Value == ExactString {
  /// A class or a value of the data, as the data spell it. Numbers and booleans may stand bare:
  /// `1` is the class "1".
  static var cell: Form {
    Form(
      kinds: [.string, .number, .boolean], expected: [.text, .number],
      schema: [
        .init("type", .array([.string("string"), .string("number"), .string("boolean")]))
      ]
    ) { node, _ in
      switch node.value {
      case .string(let text): ExactString(text)
      case .number(let number): ExactString(number.text)
      case .boolean(let value): ExactString(value ? "true" : "false")
      case .null, .array, .object: nil
      }
    }
  }
}

extension Form where Value == ColumnName {
  static var column: Form { Form<String>.text.map { ColumnName($0) } }
}

extension Form where Value == Bool {
  static var boolean: Form {
    Form(
      kinds: [.boolean], expected: [.boolean], schema: [.init("type", .string("boolean"))]
    ) { node, _ in
      if case .boolean(let value) = node.value { value } else { nil }
    }
  }
}

extension Form where Value == Double {
  static func number(_ range: NumberRange = .any) -> Form {
    Form(
      kinds: [.number], expected: [.number],
      schema: [.init("type", .string("number"))] + range.schema
    ) { node, problems in
      guard case .number(let number) = node.value else { return nil }
      guard range.contains(number.value) else {
        problems.note(.outOfRange(number, range), at: node)
        return nil
      }
      return number.value
    }
  }
}

extension Form where Value == Int {
  static func integer(_ range: NumberRange) -> Form {
    Form(
      kinds: [.number], expected: [.integer],
      schema: [.init("type", .string("integer"))] + range.schema
    ) { node, problems in
      guard case .number(let number) = node.value else { return nil }
      // A whole number may be too large for an Int, and is then out of range, not of the wrong type.
      guard number.value == number.value.rounded() else {
        problems.note(.wrongType(expected: [.integer], found: FoundValue(node.value)), at: node)
        return nil
      }
      guard range.contains(number.value), let integer = number.integer else {
        problems.note(.outOfRange(number, range), at: node)
        return nil
      }
      return integer
    }
  }
}

extension Form where Value == UInt64 {
  /// Up to 2⁵³ − 1, the largest integer that every JSON reader keeps.
  static var seed: Form {
    Form<Int>.integer(.from(0, to: 9_007_199_254_740_991)).map { UInt64($0) }
  }
}

extension Form {
  /// One of these words.
  static func word(_ values: [(word: String, value: Value)]) -> Form {
    let words = values.map(\.word)
    return Form(
      kinds: [.string], expected: [.words(words)],
      schema: [.init("enum", .array(words.map { .string($0) }))]
    ) { node, problems in
      guard case .string(let text) = node.value else { return nil }
      guard let match = values.first(where: { $0.word == text }) else {
        problems.note(.unknownWord(text, known: words), at: node)
        return nil
      }
      return match.value
    }
  }
}
