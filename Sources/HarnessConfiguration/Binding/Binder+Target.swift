internal import Candidates
internal import Evaluation
internal import Results
internal import Splitting
internal import Tabular

extension Binder {
  /// More classes than this are taken for a mistake.
  static let classLimit = 100

  /// The rows whose target is there, and their target.
  struct BoundTarget {
    let rows: [Int]
    let target: Target
  }

  /// Nil once a problem is noted, or where the metric's own problem leaves the task open.
  mutating func bindTarget(_ family: MetricFamily?) -> BoundTarget? {
    let path = JSONPath("data", "target")
    guard let column = table[configuration.data.target], let family else { return nil }
    let values: TargetValues
    switch family {
    case .values:
      guard case .numbers(let numbers) = column.values, column.type == .number else {
        note(
          .targetNotNumeric(
            column.type, metric: configuration.metric.name, exception: exception(in: column.name)),
          at: path)
        return nil
      }
      values = .numbers(numbers)
    case .classes:
      guard column.type != .dateTime else {
        note(.targetIsDateTime, at: path)
        return nil
      }
      values = .codes(CodedValues(classesOf: column))
    }
    let rows = values.presentRows
    let missing = table.rowCount - rows.count
    if missing > 0, !configuration.data.dropMissingTarget {
      let present = Set(rows)
      let first = (0..<table.rowCount).first { !present.contains($0) } ?? 0
      note(.targetMissing(rows: missing, firstLine: read.lines[first]), at: path)
    }
    guard !rows.isEmpty else {
      note(.noTarget, at: path)
      return nil
    }
    switch values {
    case .numbers(let numbers):
      if configuration.data.positive != nil { note(.onlyClasses, at: JSONPath("data", "positive")) }
      guard checkMagnitude(numbers, rows: rows, at: path) else { return nil }
      return BoundTarget(rows: rows, target: .values(rows.map { numbers[$0] }))
    case .codes(let codes):
      return bindClasses(codes, rows: rows, at: path).map {
        BoundTarget(rows: rows, target: .classes($0))
      }
    }
  }

  /// Whether squares of the values' differences stay within what a double can hold.
  private mutating func checkMagnitude(
    _ numbers: [Double], rows: [Int], at path: JSONPath
  ) -> Bool {
    let limit = Metric.largestMagnitude
    if let row = rows.first(where: { abs(numbers[$0]) > limit }) {
      note(.targetTooLarge(numbers[row], line: read.lines[row], limit: limit), at: path)
      return false
    }
    let lowest = rows.reduce(Double.infinity) { min($0, numbers[$1]) }
    let highest = rows.reduce(-Double.infinity) { max($0, numbers[$1]) }
    // A constant target is another matter: its metrics are zero, and mean it.
    if highest > lowest, highest - lowest < 1 / limit {
      note(.targetTooClose(spread: highest - lowest, limit: 1 / limit), at: path)
      return false
    }
    return true
  }

  private mutating func bindClasses(
    _ values: CodedValues, rows: [Int], at path: JSONPath
  ) -> ClassTarget? {
    var counts = [Int](repeating: 0, count: values.levels.count)
    for row in rows { counts[Int(values.codes[row])] += 1 }
    // Sorted by bytes, as levels are.
    var classes = values.levels.indices.filter { counts[$0] > 0 }
    let names = classes.map { values.levels[$0] }
    guard classes.count > 1 else {
      note(.oneClass(names[0]), at: path)
      return nil
    }
    guard classes.count <= Binder.classLimit else {
      note(.tooManyClasses(classes.count, limit: Binder.classLimit), at: path)
      return nil
    }
    let positive = configuration.data.positive
    if classes.count == 2 {
      var positiveIndex = counts[classes[0]] < counts[classes[1]] ? 0 : 1
      if let positive {
        if let code = ClassNames(names).code(of: positive) {
          positiveIndex = Int(code)
        } else {
          note(.notAClass(positive, classes: names), at: JSONPath("data", "positive"))
        }
      }
      if positiveIndex == 0 { classes.reverse() }
    } else if positive != nil {
      note(.onlyBinary(.multiclass), at: JSONPath("data", "positive"))
    }
    var classOfLevel = [Int32](repeating: -1, count: values.levels.count)
    for (index, level) in classes.enumerated() { classOfLevel[level] = Int32(index) }
    return ClassTarget(
      codes: rows.map { classOfLevel[Int(values.codes[$0])] },
      classes: classes.map { values.levels[$0] })
  }

  /// The first cell that keeps a column from being numeric, where the reader noticed one.
  private func exception(in name: ColumnName) -> BindingProblem.Cell? {
    for case .almostNumeric(let column, _, let example, let line) in read.notes
    where column == name {
      return BindingProblem.Cell(text: example, line: line)
    }
    return nil
  }
}

/// The target's column as the metric wants it.
private enum TargetValues {
  case numbers([Double])
  case codes(CodedValues)

  var presentRows: [Int] {
    switch self {
    case .numbers(let numbers): numbers.indices.filter { !numbers[$0].isNaN }
    case .codes(let values): values.codes.indices.filter { values.codes[$0] >= 0 }
    }
  }
}
