internal import Candidates
internal import Evaluation
internal import Results
internal import Splitting
internal import Tabular

extension Binder {
  /// More classes than this are taken for a mistake.
  static let classLimit = 100

  /// The rows whose target is there and that have a weight, and their target.
  struct BoundTarget {
    /// Nil: all rows.
    let rows: [Int32]?
    let target: Target
  }

  /// Nil once a problem is noted, or where the metric's own problem leaves the task open.
  mutating func bindTarget(_ family: MetricFamily?, weights: [Double]?) -> BoundTarget? {
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
    let present = values.presentRows
    if let rows = present, !configuration.data.dropMissingTarget {
      // The first row that the ascending rows pass over.
      let first = rows.indices.first { Int(rows[$0]) != $0 } ?? rows.count
      note(
        .targetMissing(
          rows: table.rowCount - rows.count, first: read.place(ofRow: first)), at: path)
    }
    let rows = weights.map { self.rows(present, weighing: $0) } ?? present
    guard rows?.isEmpty != true else {
      note(.noTarget, at: path)
      return nil
    }
    switch values {
    case .numbers(let numbers):
      if configuration.data.positive != nil { note(.onlyClasses, at: JSONPath("data", "positive")) }
      guard checkMagnitude(numbers, at: path) else { return nil }
      return BoundTarget(
        rows: rows, target: .values(rows.map { rows in rows.map { numbers[Int($0)] } } ?? numbers))
    case .codes(let codes):
      return bindClasses(codes, rows: rows, at: path).map {
        BoundTarget(rows: rows, target: .classes($0))
      }
    }
  }

  /// Those of the rows, or of all for nil, whose weight is above 0; nil: all rows.
  private func rows(_ rows: [Int32]?, weighing weights: [Double]) -> [Int32]? {
    if weights.allSatisfy({ $0 > 0 }) { return rows }
    return (rows ?? (0..<Int32(weights.count)).map(\.self)).filter { weights[Int($0)] > 0 }
  }

  /// Whether squares of the values' differences stay within what a double can hold.
  private mutating func checkMagnitude(_ numbers: [Double], at path: JSONPath) -> Bool {
    let limit = Metric.largestMagnitude
    var (lowest, highest) = (Double.infinity, -Double.infinity)
    // Missing ones are NaN, and compare false.
    for number in numbers {
      if number < lowest { lowest = number }
      if number > highest { highest = number }
    }
    if max(highest, -lowest) > limit, let row = numbers.firstIndex(where: { abs($0) > limit }) {
      note(.targetTooLarge(numbers[row], at: read.place(ofRow: row), limit: limit), at: path)
      return false
    }
    // A constant target is another matter: its metrics are zero, and mean it.
    if highest > lowest, highest - lowest < 1 / limit {
      note(.targetTooClose(spread: highest - lowest, limit: 1 / limit), at: path)
      return false
    }
    return true
  }

  private mutating func bindClasses(
    _ values: CodedValues, rows: [Int32]?, at path: JSONPath
  ) -> ClassTarget? {
    var counts = [Int](repeating: 0, count: values.levels.count)
    if let rows {
      for row in rows { counts[Int(values.codes[Int(row)])] += 1 }
    } else {
      for code in values.codes { counts[Int(code)] += 1 }
    }
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
    let ordered = classes.map { values.levels[$0] }
    // The column's own codes serve where they are the classes', as with more than two classes.
    if rows == nil, classes == Array(values.levels.indices) {
      return ClassTarget(codes: values.codes, classes: ordered)
    }
    var classOfLevel = [Int32](repeating: -1, count: values.levels.count)
    for (index, level) in classes.enumerated() { classOfLevel[level] = Int32(index) }
    let codes = rows.map { rows in rows.map { values.codes[Int($0)] } } ?? values.codes
    return ClassTarget(codes: codes.map { classOfLevel[Int($0)] }, classes: ordered)
  }

  /// The first cell that keeps a column from being numeric, where the reader noticed one.
  func exception(in name: ColumnName) -> BindingProblem.Cell? {
    for case .almostNumeric(let column, _, let example, let line) in read.notes
    where column == name {
      let place = read.delimiter == nil ? RowPlace.row(line) : .line(line)
      return BindingProblem.Cell(text: example, place: place)
    }
    return nil
  }
}

/// The target's column as the metric wants it.
private enum TargetValues {
  case numbers([Double])
  case codes(CodedValues)

  /// The rows that have a value; nil: all.
  var presentRows: [Int32]? {
    switch self {
    case .numbers(let numbers):
      present(numbers) { !$0.isNaN }
    case .codes(let values):
      present(values.codes) { $0 >= 0 }
    }
  }

  private func present<Value>(_ values: [Value], where isPresent: (Value) -> Bool) -> [Int32]? {
    let count = values.count(where: isPresent)
    guard count < values.count else { return nil }
    var rows: [Int32] = []
    rows.reserveCapacity(count)
    for (row, value) in values.enumerated() where isPresent(value) { rows.append(Int32(row)) }
    return rows
  }
}
