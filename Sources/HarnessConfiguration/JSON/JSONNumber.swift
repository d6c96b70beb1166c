/// A number as the text spells it, and the double that is nearest to it.
package struct JSONNumber: Sendable, Equatable {
  package let text: String
  package let value: Double

  /// The number as an integer, where it is one: `42`, but also `42.0` and `4.2e1`.
  package var integer: Int? { Int(text) ?? Int(exactly: value) }
}
