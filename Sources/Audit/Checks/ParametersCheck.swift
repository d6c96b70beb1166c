internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Are there enough rows for what the linear rung has to estimate?
struct ParametersCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let columns = subject.featureColumns
    let parameters = workers.map(columns.count) { count(of: columns[$0], subject) }.reduce(0, +)
    guard parameters > 0 else { return [] }
    let (events, name) = rarest(subject)
    return [
      subject.finding(
        .eventsPerParameter(events: events, parameters: parameters, className: name),
        measuring: Double(events) / Double(parameters))
    ].compactMap(\.self)
  }

  /// As the linear rung encodes the column: a number has one, a category one for each level that is kept,
  /// but the first, and what is sometimes missing one more. O(rows).
  private func count(of column: Column, _ subject: AuditSubject) -> Int {
    let rows = subject.split.trainingRows
    switch column.values {
    case .numbers(let numbers):
      return rows.contains { numbers[Int($0)].isNaN } ? 2 : 1
    case .codes(let coded):
      var isPresent = [Bool](repeating: false, count: coded.levels.count + 1)
      for row in rows { isPresent[Int(coded.codes[Int(row)]) + 1] = true }
      let levels = isPresent.dropFirst().count { $0 }
      return max(0, min(levels, subject.maximumLevels) - 1) + (isPresent[0] ? 1 : 0)
    }
  }

  /// Rows of the rarest class, with its name, or all rows of a target of numbers.
  private func rarest(_ subject: AuditSubject) -> (Int, className: String?) {
    let rows = subject.split.trainingRows
    guard case .classes(let target) = subject.target,
      let rarest = zip(target.classes, target.counts(of: rows)).min(by: { $0.1 < $1.1 })
    else { return (rows.count, nil) }
    return (rarest.1, rarest.0.string)
  }
}
