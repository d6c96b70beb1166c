package import Splitting
internal import Tabular

extension RuleExpression {
  /// Whether the condition holds, for each row. O(rows × tests).
  package func evaluate(on features: Features) throws(PredictionError) -> [Bool] {
    switch self {
    case .test(let name, let test):
      guard let column = features.source[name] else { throw .missingColumn(name) }
      return try test.evaluate(on: column, rows: features.rows)
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
      result.withUnsafeMutableBufferPointer { result in
        for row in result.indices { result[row] = operation(result[row], holds[row]) }
      }
    }
    return result
  }
}

extension RuleTest {
  /// For the rows of a column at these places.
  fileprivate func evaluate(
    on column: Column, rows: [Int32]
  ) throws(PredictionError) -> [Bool] {
    switch column.values {
    case .numbers(let numbers): return try evaluate(on: numbers, of: column, rows: rows)
    case .codes(let values):
      // Missing is code −1.
      let holds = [self == .isMissing] + (try holds(forLevels: values.levels, of: column))
      return values.codes.withUnsafeBufferPointer { codes in
        rows.map { holds[Int(codes[Int($0)]) + 1] }
      }
    }
  }

  private func evaluate(
    on numbers: [Double], of column: Column, rows: [Int32]
  ) throws(PredictionError) -> [Bool] {
    func number(_ literal: RuleLiteral) throws(PredictionError) -> Double {
      try literal.number(on: column)
    }
    // NaN, which stands for missing, is not equal to anything, nor before or after it.
    func evaluate(_ holds: (Double) -> Bool) -> [Bool] {
      numbers.withUnsafeBufferPointer { numbers in rows.map { holds(numbers[Int($0)]) } }
    }
    switch self {
    case .isMissing: return evaluate { $0.isNaN }
    case .isNotMissing: return evaluate { !$0.isNaN }
    case .compares(let comparator, let literal):
      let value = try number(literal)
      switch comparator {
      case .equal: return evaluate { $0 == value }
      // Spelt out for a missing value: NaN differs from everything.
      case .notEqual: return evaluate { !$0.isNaN && $0 != value }
      case .less: return evaluate { $0 < value }
      case .lessOrEqual: return evaluate { $0 <= value }
      case .greater: return evaluate { $0 > value }
      case .greaterOrEqual: return evaluate { $0 >= value }
      }
    case .isIn(let literals):
      let values = try literals.map { literal throws(PredictionError) in try number(literal) }
      return evaluate { values.contains($0) }
    case .isNotIn(let literals):
      let values = try literals.map { literal throws(PredictionError) in try number(literal) }
      return evaluate { !$0.isNaN && !values.contains($0) }
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
