package import Tabular

/// Why a rule does not fit a table or a target. Facts only.
package enum RuleProblem: Hashable, Sendable {
  case unknownColumn(ColumnName)
  /// The column holds values of another kind, which can never be equal to this one.
  case otherType(ColumnName, ColumnType, RuleLiteral)
  /// Text, for a date-time column, that is no ISO 8601 date or time.
  case notADateTime(ColumnName, ExactString)
  /// No row of the table has this level. Not fatal: another table's may.
  case unknownLevel(ColumnName, ExactString, levels: [ExactString])
  /// Categories and booleans have no order.
  case ordering(ColumnName, ColumnType, RuleComparator)
  /// The rule answers with a class that the target does not have.
  case unknownClass(ExactString, classes: [ExactString])
  /// The rule answers with a class, and the target is a number.
  case answerIsNotANumber(ExactString)
  /// The rule answers with a number, and the target has classes.
  case answerIsNotAClass(Double, classes: [ExactString])

  /// Whether the rule cannot be evaluated; else it can and only is of doubtful use.
  package var isFatal: Bool {
    if case .unknownLevel = self { false } else { true }
  }
}
