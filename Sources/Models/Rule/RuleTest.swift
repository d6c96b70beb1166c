/// What a rule asks of one column.
package enum RuleTest: Hashable, Sendable {
  case compares(RuleComparator, RuleLiteral)
  /// The value is one of these.
  case isIn([RuleLiteral])
  /// The value is there and none of these.
  case isNotIn([RuleLiteral])
  case isMissing
  case isNotMissing

  /// The values that it names.
  var literals: [RuleLiteral] {
    switch self {
    case .compares(_, let literal): [literal]
    case .isIn(let literals), .isNotIn(let literals): literals
    case .isMissing, .isNotMissing: []
    }
  }
}

extension RuleTest: CustomStringConvertible {
  package var description: String {
    switch self {
    case .compares(let comparator, let literal): "\(comparator.rawValue) \(literal)"
    case .isIn(let literals): "in \(list(literals))"
    case .isNotIn(let literals): "not in \(list(literals))"
    case .isMissing: "is missing"
    case .isNotMissing: "is not missing"
    }
  }

  private func list(_ literals: [RuleLiteral]) -> String {
    "(" + literals.map(\.description).joined(separator: ", ") + ")"
  }
}
