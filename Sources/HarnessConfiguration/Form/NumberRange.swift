/// The numbers that a setting may have.
package struct NumberRange: Equatable, Sendable {
  package let lower: Bound?
  package let upper: Bound?

  package struct Bound: Equatable, Sendable {
    package let value: Double
    package let isIncluded: Bool
  }

  static let any = NumberRange(lower: nil, upper: nil)

  static func atLeast(_ value: Double) -> NumberRange {
    NumberRange(lower: Bound(value: value, isIncluded: true), upper: nil)
  }

  static func above(_ value: Double) -> NumberRange {
    NumberRange(lower: Bound(value: value, isIncluded: false), upper: nil)
  }

  static func from(_ lower: Double, to upper: Double) -> NumberRange {
    NumberRange(
      lower: Bound(value: lower, isIncluded: true), upper: Bound(value: upper, isIncluded: true))
  }

  /// Strictly between.
  static func between(_ lower: Double, _ upper: Double) -> NumberRange {
    NumberRange(
      lower: Bound(value: lower, isIncluded: false),
      upper: Bound(value: upper, isIncluded: false))
  }

  func contains(_ value: Double) -> Bool {
    if let lower, value < lower.value || (!lower.isIncluded && value == lower.value) {
      return false
    }
    if let upper, value > upper.value || (!upper.isIncluded && value == upper.value) {
      return false
    }
    return true
  }

  /// The keywords of JSON Schema (draft-07).
  var schema: [JSONLiteral.Member] {
    var members: [JSONLiteral.Member] = []
    if let lower {
      members.append(.init(lower.isIncluded ? "minimum" : "exclusiveMinimum", .number(lower.value)))
    }
    if let upper {
      members.append(.init(upper.isIncluded ? "maximum" : "exclusiveMaximum", .number(upper.value)))
    }
    return members
  }
}
