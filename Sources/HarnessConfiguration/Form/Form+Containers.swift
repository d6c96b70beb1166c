internal import Tabular

extension Form {
  /// A list of values, at least and at most so many.
  static func list<Element>(
    of element: Form<Element>, atLeast minimum: Int = 0, atMost maximum: Int? = nil
  ) -> Form where Value == [Element] {
    var schema: [JSONLiteral.Member] = [
      .init("type", .string("array")), .init("items", .object(element.schema)),
    ]
    if minimum > 0 { schema.append(.init("minItems", .integer(minimum))) }
    if let maximum { schema.append(.init("maxItems", .integer(maximum))) }
    return Form(kinds: [.array], expected: [.list], schema: schema) { node, problems in
      guard case .array(let nodes) = node.value else { return nil }
      guard nodes.count >= minimum else {
        problems.note(.tooFew(count: nodes.count, atLeast: minimum), at: node)
        return nil
      }
      if let maximum, nodes.count > maximum {
        problems.note(.tooMany(count: nodes.count, atMost: maximum), at: node)
        return nil
      }
      let values = nodes.map { element.value(of: $0, &problems) }
      let whole = values.compactMap(\.self)
      return whole.count == values.count ? whole : nil
    }
  }

  /// An object whose keys are names of the data, in the order of the text.
  static func map<Element>(
    of element: Form<Element>
  ) -> Form where Value == [(name: ExactString, value: Element)] {
    Form(
      kinds: [.object], expected: [.object],
      schema: [
        .init("type", .string("object")),
        .init("additionalProperties", .object(element.schema)),
      ]
    ) { node, problems in
      guard case .object(let members) = node.value else { return nil }
      let values = members.map { member in
        element.value(of: member.node, &problems).map { (name: member.key, value: $0) }
      }
      let whole = values.compactMap(\.self)
      return whole.count == values.count ? whole : nil
    }
  }

  /// The first of these forms that takes the node's kind.
  static func either(_ forms: Form...) -> Form {
    Form(
      kinds: forms.reduce(into: []) { $0.formUnion($1.kinds) },
      expected: forms.flatMap(\.expected),
      schema: [.init("anyOf", .array(forms.map { .object($0.schema) }))]
    ) { node, problems in
      forms.first { $0.kinds.contains(node.kind) }?.value(of: node, &problems)
    }
  }

  /// An object with these keys and no others. `alsoKnown` are keys of a sibling form, which a
  /// message may suggest; `together` are keywords of the schema that say which keys go together,
  /// as `read` has to check.
  static func object(
    _ keys: [any DeclaredKey], alsoKnown: [String] = [], together: [JSONLiteral.Member] = [],
    read: @escaping @Sendable (inout ObjectReader) -> Value?
  ) -> Form {
    Form(
      kinds: [.object], expected: [.object], schema: ObjectReader.schema(of: keys) + together
    ) { node, problems in
      var reader = ObjectReader(node, keys: keys, alsoKnown: alsoKnown, problems: problems)
      let value = read(&reader)
      problems = reader.finish()
      return value
    }
  }
}
