import HarnessConfiguration
import Tabular

/// Checks a JSON value against the part of JSON Schema (draft-07) that the config's schema uses.
/// Keywords that it does not know fail the check, so that none goes unnoticed.
struct SchemaCheck {
  /// What does not hold, with the path; empty if the value is valid.
  static func violations(of node: JSONNode, by schema: JSONNode) -> [String] {
    guard case .object(let keywords) = schema.value else { return ["\(schema.path): no schema"] }
    return keywords.flatMap { keyword in
      holds(keyword.key.string, keyword.node, schema, node)
        .map { "\(node.path): \(keyword.key.string) \($0)" }
    }
  }

  private static func holds(
    _ keyword: String, _ value: JSONNode, _ schema: JSONNode, _ node: JSONNode
  ) -> [String] {
    func require(_ condition: Bool) -> [String] { condition ? [] : ["fails"] }
    switch (keyword, value.value, node.value) {
    case ("$schema", _, _), ("title", _, _), ("description", _, _), ("default", _, _): return []
    case ("type", .string(let type), _): return require(isOf(type, node))
    case ("type", .array(let types), _):
      return require(types.contains { $0.text.map { isOf($0, node) } ?? false })
    case ("enum", .array(let values), _):
      return require(values.contains { $0.text != nil && $0.text == node.text })
    case ("pattern", .string(let pattern), .string(let text)):
      return require((try? Regex(pattern).firstMatch(in: text)) != nil)
    case ("format", .string("date"), .string(let text)):
      return require(text.utf8.count == 10)
    case ("minimum", .number(let bound), .number(let number)):
      return require(number.value >= bound.value)
    case ("maximum", .number(let bound), .number(let number)):
      return require(number.value <= bound.value)
    case ("exclusiveMinimum", .number(let bound), .number(let number)):
      return require(number.value > bound.value)
    case ("exclusiveMaximum", .number(let bound), .number(let number)):
      return require(number.value < bound.value)
    case ("items", _, .array(let elements)):
      return elements.flatMap { violations(of: $0, by: value) }
    case ("minItems", .number(let bound), .array(let elements)):
      return require(elements.count >= Int(bound.value))
    case ("maxItems", .number(let bound), .array(let elements)):
      return require(elements.count <= Int(bound.value))
    case ("anyOf", .array(let schemas), _):
      return require(schemas.contains { violations(of: node, by: $0).isEmpty })
    case ("oneOf", .array(let schemas), _):
      return require(schemas.count { violations(of: node, by: $0).isEmpty } == 1)
    case ("dependencies", .object(let members), .object):
      return members.filter { node[$0.key] != nil }.flatMap { member in
        holds("required", member.node, schema, node)
      }
    case ("required", .array(let keys), .object):
      return keys.compactMap(\.text).filter { node[.init($0)] == nil }.map { "lacks \($0)" }
    case ("properties", _, .object(let members)):
      return members.flatMap { member in
        value[member.key].map { violations(of: member.node, by: $0) } ?? []
      }
    case ("additionalProperties", .boolean(false), .object(let members)):
      let known = schema["properties"]
      return members.filter { known?[$0.key] == nil }.map { "forbids \($0.key)" }
    case ("additionalProperties", .object, .object(let members)):
      return members.flatMap { violations(of: $0.node, by: value) }
    // A keyword says nothing of values of other kinds.
    case ("pattern", _, _), ("format", _, _), ("minimum", _, _), ("maximum", _, _),
      ("exclusiveMinimum", _, _), ("exclusiveMaximum", _, _), ("items", _, _), ("minItems", _, _),
      ("dependencies", _, _),
      ("required", _, _), ("properties", _, _), ("additionalProperties", _, _):
      return []
    default: return ["is unknown to the check"]
    }
  }

  private static func isOf(_ type: String, _ node: JSONNode) -> Bool {
    switch (type, node.value) {
    case ("string", .string), ("number", .number), ("boolean", .boolean), ("array", .array),
      ("object", .object):
      true
    case ("integer", .number(let number)): number.integer != nil
    default: false
    }
  }
}

extension JSONNode {
  var text: String? {
    if case .string(let text) = value { text } else { nil }
  }
}
