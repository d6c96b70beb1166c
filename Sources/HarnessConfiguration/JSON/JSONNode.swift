package import Tabular

/// A value of a JSON text, with where it stands.
package struct JSONNode: Sendable {
  package let path: JSONPath
  package let position: TextPosition
  package let value: Value

  package enum Value: Sendable {
    case null
    case boolean(Bool)
    case number(JSONNumber)
    case string(String)
    case array([JSONNode])
    /// Members in the order of the text, keys distinct.
    case object([Member])
  }

  package struct Member: Sendable {
    package let key: ExactString
    package let keyPosition: TextPosition
    package let node: JSONNode
  }

  package enum Kind: Hashable, Sendable {
    case null
    case boolean
    case number
    case string
    case array
    case object
  }

  package var kind: Kind {
    switch value {
    case .null: .null
    case .boolean: .boolean
    case .number: .number
    case .string: .string
    case .array: .array
    case .object: .object
    }
  }

  package subscript(key: ExactString) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  /// The node and all that it holds, outermost first.
  package func visit(_ body: (JSONNode) -> Void) {
    body(self)
    switch value {
    case .array(let nodes): for node in nodes { node.visit(body) }
    case .object(let members): for member in members { member.node.visit(body) }
    case .null, .boolean, .number, .string: break
    }
  }
}
