package import Splitting
internal import Tabular

extension RuleExpression {
  /// Whether the condition holds, for each row. O(rows × tests).
  package func evaluate(on features: Features) throws(PredictionError) -> [Bool] {
    switch self {
    case .test(let name, let test):
      guard let column = features.column(name) else { throw .missingColumn(name) }
      return try test.evaluate(on: column)
    case .not(let inner): return try inner.evaluate(on: features).map { !$0 }
    case .and(let parts):
      return try combine(parts, on: features, from: true) { $0 && $1 }
    case .or(let parts):
      return try combine(parts, on: features, from: false) { $0 || $1 }
    }
  }

  private func combine(
    _ parts: [RuleExpression], on features: Features, from initial: Bool,
    _ operation: (Bool, Bool) -> Bool
  ) throws(PredictionError) -> [Bool] {
    var result = [Bool](repeating: initial, count: features.rowCount)
    for part in parts {
      let holds = try part.evaluate(on: features)
      for row in result.indices { result[row] = operation(result[row], holds[row]) }
    }
    return result
  }
}

extension RuleTest {
  fileprivate func evaluate(on column: Column) throws(PredictionError) -> [Bool] {
    switch column.values {
    case .numbers(let numbers):
      switch self {
      case .isMissing: return numbers.map(\.isNaN)
      case .isNotMissing: return numbers.map { !$0.isNaN }
      case .compares(let comparator, let literal):
        let value = try literal.number(on: column)
        // The comparison must be spelt out for a missing value: NaN differs from everything.
        return numbers.map { !$0.isNaN && comparator.holds($0, value) }
      case .isIn(let literals):
        let values = try literals.map { literal throws(PredictionError) in
          try literal.number(on: column)
        }
        return numbers.map { values.contains($0) }
      case .isNotIn(let literals):
        let values = try literals.map { literal throws(PredictionError) in
          try literal.number(on: column)
        }
        return numbers.map { !$0.isNaN && !values.contains($0) }
      }
    case .codes(let values):
      let holds = try holds(forLevels: values.levels, of: column)
      let holdsForMissing = self == .isMissing
      return values.codes.map { $0 < 0 ? holdsForMissing : holds[Int($0)] }
    }
  }

  /// Whether the test holds, for each level of a column of categories.
  private func holds(
    forLevels levels: [ExactString], of column: Column
  ) throws(PredictionError) -> [Bool] {
    switch self {
    case .isMissing: return levels.map { _ in false }
    case .isNotMissing: return levels.map { _ in true }
    case .compares(let comparator, let literal):
      guard !comparator.isOrdering else {
        throw .wrongType(column.name, expected: .number, found: column.type)
      }
      let named = try literal.level(on: column)
      return levels.map { ($0 == named) == (comparator == .equal) }
    case .isIn(let literals), .isNotIn(let literals):
      var named: Set<ExactString> = []
      for literal in literals { named.insert(try literal.level(on: column)) }
      let isIn = if case .isIn = self { true } else { false }
      return levels.map { named.contains($0) == isIn }
    }
  }
}

extension RuleLiteral {
  fileprivate func number(on column: Column) throws(PredictionError) -> Double {
    guard let number = number(for: column.type) else {
      throw .wrongType(column.name, expected: type, found: column.type)
    }
    return number
  }

  fileprivate func level(on column: Column) throws(PredictionError) -> ExactString {
    guard let level = level(for: column.type) else {
      throw .wrongType(column.name, expected: type, found: column.type)
    }
    return level
  }
}
