/// What stands at a place of a config, as far as a message shows it.
package enum FoundValue: Equatable, Sendable {
  case null
  case boolean(Bool)
  case number(String)
  case text(String)
  case list
  case object

  init(_ value: JSONNode.Value) {
    self =
      switch value {
      case .null: .null
      case .boolean(let value): .boolean(value)
      case .number(let number): .number(number.text)
      case .string(let string): .text(string)
      case .array: .list
      case .object: .object
      }
  }
}
