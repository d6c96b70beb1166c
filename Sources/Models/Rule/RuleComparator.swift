/// How a rule compares a column with a value.
package enum RuleComparator: String, CaseIterable, Sendable {
  case equal = "="
  case notEqual = "!="
  case less = "<"
  case lessOrEqual = "<="
  case greater = ">"
  case greaterOrEqual = ">="

  /// Whether it asks which value is larger, which categories cannot answer.
  package var isOrdering: Bool { self != .equal && self != .notEqual }
}
