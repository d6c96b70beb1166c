internal import Splitting
internal import Tabular

extension OneRuleSearch {
  /// The test, unless it is a place between two date-times that cannot be written.
  func writable(_ test: FoundTest, without fold: Int?) -> FoundTest? {
    guard binned.features.source.columns[test.column].type == .dateTime else { return test }
    let (below, above) =
      switch test.kind {
      case .threshold(_, let below, let above): (below, above)
      case .bins(_, let lastLow, let firstHigh):
        neighbours(lastLow, firstHigh, of: test.column, without: fold)
      case .levels, .isMissing: preconditionFailure("date-times are numbers")
      }
    return ShortThreshold.dateTime(between: below, above) == nil ? nil : test
  }

  /// The test in the rule language.
  func expression(_ test: FoundTest, without fold: Int?) -> RuleExpression {
    let column = binned.features.source.columns[test.column]
    switch test.kind {
    case .isMissing: return .test(column.name, .isMissing)
    case .levels(let levels): return .test(column.name, levelTest(levels, of: column))
    case .threshold(let comparator, let below, let above):
      return .test(
        column.name, .compares(comparator, threshold(from: below, to: above, column.type)))
    case .bins(let comparator, let lastLow, let firstHigh):
      let (below, above) = neighbours(lastLow, firstHigh, of: test.column, without: fold)
      return .test(
        column.name, .compares(comparator, threshold(from: below, to: above, column.type)))
    }
  }

  private func threshold(from below: Double, to above: Double, _ type: ColumnType) -> RuleLiteral {
    if type == .dateTime, let text = ShortThreshold.dateTime(between: below, above) {
      return .text(ExactString(text))
    }
    return .number(ShortThreshold.between(below, above))
  }

  /// The greatest number of one bin and the least of another, of the rows that were searched.
  private func neighbours(
    _ lastLow: Int, _ firstHigh: Int, of index: Int, without fold: Int?
  ) -> (below: Double, above: Double) {
    let column = binned.columns[index]
    guard case .numbers(let numbers) = binned.features.source.columns[index].values,
      case .bytes(let codes) = column.codes
    else { preconditionFailure("numbers have few bins") }
    return NumberView.with(
      numbers, dividedBy: column.divisor, places: binned.features.rows
    ) { numbers in
      var (below, above) = (-Double.infinity, Double.infinity)
      for row in 0..<numbers.count where folds.assignment[row] != fold ?? -1 {
        if Int(codes[row]) == lastLow { below = max(below, numbers[row]) }
        if Int(codes[row]) == firstHigh { above = min(above, numbers[row]) }
      }
      return (below, above)
    }
  }

  private func levelTest(_ levels: [Int], of column: Column) -> RuleTest {
    guard case .codes(let values) = column.values else {
      preconditionFailure("numbers have no levels")
    }
    let literals = levels.map { level -> RuleLiteral in
      column.type == .boolean
        ? .boolean(values.levels[level] == "true") : .text(values.levels[level])
    }
    return literals.count == 1 ? .compares(.equal, literals[0]) : .isIn(literals)
  }
}
