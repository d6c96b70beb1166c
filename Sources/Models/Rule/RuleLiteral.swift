package import Tabular

/// A value in a rule: `5000`, `"Masters"`, `true`.
package enum RuleLiteral: Hashable, Sendable {
  /// Finite.
  case number(Double)
  /// Also stands for a date-time, where the column has these.
  case text(ExactString)
  case boolean(Bool)

  /// The value on the axis of a column of this type; nil where it is not one.
  func number(for type: ColumnType) -> Double? {
    switch (self, type) {
    case (.number(let number), .number): number
    case (.text(let text), .dateTime): DateTime.parse(Array(text.string.utf8))
    default: nil
    }
  }

  /// The level that a column of this type would have for it; nil where it could have none.
  func level(for type: ColumnType) -> ExactString? {
    switch (self, type) {
    case (.text(let text), .category): text
    case (.boolean(let value), .boolean): value ? "true" : "false"
    default: nil
    }
  }

  /// The type of column that the value is made for.
  var type: ColumnType {
    switch self {
    case .number: .number
    case .text: .category
    case .boolean: .boolean
    }
  }
}

extension RuleLiteral: CustomStringConvertible {
  /// As the rule language writes it, so that it parses back to the same value.
  package var description: String {
    switch self {
    case .number(let number):
      number.description.hasSuffix(".0")
        ? String(number.description.dropLast(2)) : number.description
    case .text(let text): RuleText.quoted(text.string)
    case .boolean(let value): value ? "true" : "false"
    }
  }
}
