internal import Parallel
internal import Results
internal import Tabular

/// Are there numbers that the config says cannot be? Training and test rows alike.
struct ImpossibleValuesCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let columns = subject.table.columns.filter { subject.settings.ranges[$0.name] != nil }
    return workers.map(columns.count) { index -> AuditFinding? in
      let column = columns[index]
      guard let range = subject.settings.ranges[column.name],
        case .numbers(let numbers) = column.values
      else { return nil }
      var count = 0
      var first: Int?
      for (row, number) in numbers.enumerated() where !number.isNaN && !range.contains(number) {
        count += 1
        first = first ?? row
      }
      guard let first else { return nil }
      let share = Double(count) / Double(numbers.count)
      return subject.finding(
        .impossibleValues(
          column: column.name.string, rows: count, share: share, example: numbers[first],
          row: first + 1), measuring: share)
    }.compactMap(\.self)
  }
}
