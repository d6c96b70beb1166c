package import Tabular

extension RuleExpression {
  /// All that keeps the condition from making sense on a table, in the order of the text; empty if
  /// nothing does.
  package func problems(in table: Table) -> [RuleProblem] {
    var problems: [RuleProblem] = []
    forEachTest { name, test in
      guard let column = table[name] else {
        problems.append(.unknownColumn(name))
        return
      }
      if case .compares(let comparator, _) = test, comparator.isOrdering,
        case .codes = column.values
      {
        problems.append(.ordering(name, column.type, comparator))
        return
      }
      problems += test.literals.compactMap { $0.problem(for: column) }
    }
    return problems
  }
}

extension RuleLiteral {
  fileprivate func problem(for column: Column) -> RuleProblem? {
    switch column.values {
    case .numbers:
      if number(for: column.type) != nil { return nil }
      if case .text(let text) = self, column.type == .dateTime {
        return .notADateTime(column.name, text)
      }
      return .otherType(column.name, column.type, self)
    case .codes(let values):
      guard let level = level(for: column.type) else {
        return .otherType(column.name, column.type, self)
      }
      // A boolean column may well have one of its two levels only.
      if column.type == .boolean || values.levels.contains(level) { return nil }
      return .unknownLevel(column.name, level, levels: values.levels)
    }
  }
}
