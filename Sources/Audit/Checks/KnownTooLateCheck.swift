internal import Parallel
internal import Results
internal import Tabular

/// Is a feature known when the prediction is made? What is written down later tells of the outcome, and
/// will not be there when it is needed.
struct KnownTooLateCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    guard let predictedAt = subject.predictedAt,
      case .numbers(let predicted) = subject.table[predictedAt]?.values
    else { return [] }
    let known = subject.knownTimes.filter { subject.features.contains($0.column) }
    return workers.map(known.count) { index -> AuditFinding? in
      let (name, known) = (known[index].column, known[index].time)
      guard let column = subject.table[name] else { return nil }
      let times: [Double]
      let spelled: String
      switch known {
      case .moment(let moment, let text):
        times = [Double](repeating: moment, count: predicted.count)
        spelled = text
      case .column(let time):
        guard case .numbers(let numbers) = subject.table[time]?.values else { return nil }
        times = numbers
        spelled = time.string
      }
      var (late, rows) = (0, 0)
      for row in predicted.indices where column.hasValue(row) {
        // A time that is missing tells nothing, and compares false.
        if times[row] > predicted[row] { late += 1 }
        if !times[row].isNaN, !predicted[row].isNaN { rows += 1 }
      }
      guard rows > 0 else { return nil }
      let share = Double(late) / Double(rows)
      return subject.finding(
        .knownTooLate(
          column: name.string, knownAt: spelled, predictedAt: predictedAt.string, rows: late,
          share: share), measuring: share)
    }.compactMap(\.self)
  }
}

extension Column {
  fileprivate func hasValue(_ row: Int) -> Bool {
    switch values {
    case .numbers(let numbers): !numbers[row].isNaN
    case .codes(let coded): coded.codes[row] >= 0
    }
  }
}
