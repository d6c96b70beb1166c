internal import Tabular

/// Finds the test of one column that best parts the rows by their targets: by the decrease of Gini
/// impurity (for shares as probabilities, that of the Brier score) or of the squared error.
///
/// A number is tried at every place between two of its values, both ways, since a missing value
/// goes with those that the test does not hold for. A category is tried level by level; where
/// targets have an order, also by its levels of lowest or highest mean target together, which
/// holds the best subset (Fisher, 1958; Breiman et al., 1984) up to the bound on named levels. Both
/// are tried for missing.
///
/// Of equally good tests it takes the first, by the columns' names and then in the order above.
struct OneRuleSearch<Tally: TargetTally> {
  let table: Table
  let targets: [Tally.Element]
  let empty: Tally
  let settings: OneRuleSettings

  /// Nil where no test parts the rows to any gain. O(columns × rows log rows).
  func best() -> RuleExpression? {
    var total = empty
    for target in targets { total.add(target) }
    var best = BestTest(
      total: total, impurity: total.impurity(of: targets), minimumRows: settings.minimumRows)
    for column in table.columns.sorted(by: { $0.name < $1.name }) {
      switch column.values {
      case .numbers(let numbers): offerTests(of: numbers, in: column, to: &best)
      case .codes(let values): offerTests(of: values, in: column, to: &best)
      }
    }
    return best.test
  }

  private func offerTests(
    of numbers: [Double], in column: Column, to best: inout BestTest<Tally>
  ) {
    var present: [(value: Double, row: Int)] = []
    var missing = empty
    for (row, number) in numbers.enumerated() {
      if number.isNaN { missing.add(targets[row]) } else { present.append((number, row)) }
    }
    // The row breaks ties, so that sums are added in one order.
    present.sort { $0.value != $1.value ? $0.value < $1.value : $0.row < $1.row }
    var low = empty
    var lowOrMissing = missing
    var high = best.total - missing
    var highOrMissing = best.total
    for (entry, next) in zip(present, present.dropFirst()) {
      let target = targets[entry.row]
      low.add(target)
      lowOrMissing.add(target)
      high.remove(target)
      highOrMissing.remove(target)
      guard entry.value < next.value else { continue }
      func test(_ comparator: RuleComparator) -> RuleExpression? {
        threshold(from: entry.value, to: next.value, column.type)
          .map { .test(column.name, .compares(comparator, $0)) }
      }
      best.offer(yes: high, no: lowOrMissing) { test(.greater) }
      // Without missing values this is the same split again.
      if missing.count > 0 { best.offer(yes: low, no: highOrMissing) { test(.lessOrEqual) } }
    }
    best.offer(yes: missing, no: best.total - missing) { .test(column.name, .isMissing) }
  }

  /// Nil where a date-time between the two cannot be written.
  private func threshold(from below: Double, to above: Double, _ type: ColumnType) -> RuleLiteral? {
    guard type == .dateTime else { return .number(ShortThreshold.between(below, above)) }
    return ShortThreshold.dateTime(between: below, above).map { .text(ExactString($0)) }
  }

  private func offerTests(
    of values: CodedValues, in column: Column, to best: inout BestTest<Tally>
  ) {
    var tallies = [Tally](repeating: empty, count: values.levels.count)
    var missing = empty
    for (row, code) in values.codes.enumerated() {
      if code < 0 { missing.add(targets[row]) } else { tallies[Int(code)].add(targets[row]) }
    }
    let nameable = tallies.indices.filter { tallies[$0].count >= settings.minimumRows }
    for level in nameable {
      best.offer(yes: tallies[level], no: best.total - tallies[level]) {
        test([level], of: values, in: column)
      }
    }
    let placed = nameable.compactMap { level in
      tallies[level].position.map { (level: level, position: $0) }
    }
    // Level indices follow their bytes, and part levels of equal means.
    let ascending = placed.sorted { ($0.position, $0.level) < ($1.position, $1.level) }
    for ordered in [ascending.reversed(), ascending] {
      var together = empty
      for (index, entry) in ordered.prefix(settings.maximumLevels).enumerated() {
        together = together + tallies[entry.level]
        guard index > 0 else { continue }
        best.offer(yes: together, no: best.total - together) {
          test(ordered[...index].map(\.level).sorted(), of: values, in: column)
        }
      }
    }
    best.offer(yes: missing, no: best.total - missing) { .test(column.name, .isMissing) }
  }

  private func test(
    _ levels: [Int], of values: CodedValues, in column: Column
  ) -> RuleExpression {
    let literals = levels.map { level -> RuleLiteral in
      column.type == .boolean
        ? .boolean(values.levels[level] == "true") : .text(values.levels[level])
    }
    return .test(
      column.name, literals.count == 1 ? .compares(.equal, literals[0]) : .isIn(literals))
  }
}
