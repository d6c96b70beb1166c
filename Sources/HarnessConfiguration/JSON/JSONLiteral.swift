/// A JSON value to be written.
package indirect enum JSONLiteral: Sendable, Equatable {
  case null
  case boolean(Bool)
  case integer(Int)
  case number(Double)
  case string(String)
  case array([JSONLiteral])
  /// Members in the order in which they are written.
  case object([Member])

  package struct Member: Sendable, Equatable {
    package let key: String
    package let value: JSONLiteral

    package init(_ key: String, _ value: JSONLiteral) {
      self.key = key
      self.value = value
    }
  }

  package subscript(key: String) -> JSONLiteral? {
    guard case .object(let members) = self else { return nil }
    return members.first { $0.key == key }?.value
  }
}
