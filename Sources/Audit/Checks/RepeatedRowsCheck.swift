internal import Results
internal import Splitting
internal import Tabular

/// Rows that stand more than once, and test rows that training has seen.
struct RepeatedRowsCheck: AuditCheck {
  /// The share of test rows seen in training from which on it is worth a warning.
  let seenShare = 0.01

  func findings(in subject: AuditSubject) -> [AuditFinding] {
    let features = subject.table.selecting(columns: subject.features)
    guard !features.columns.isEmpty else { return [] }
    let keys = rowKeys(of: features, target: subject.target)
    var findings: [AuditFinding] = []

    let repeated = keys.count - Set(keys).count
    if repeated > 0 {
      findings.append(AuditFinding(severity: .note, subject: .duplicateRows(count: repeated)))
    }
    let training = Set(subject.split.trainingRows.map { keys[$0] })
    let seen = subject.split.testRows.count { training.contains(keys[$0]) }
    if Double(seen) > seenShare * Double(subject.split.testRows.count) {
      findings.append(AuditFinding(severity: .warning, subject: .rowsInBothParts(testRows: seen)))
    }
    return findings
  }

  /// A key for each row, of its features and target; rows that are equal have equal keys, and
  /// 128 bits make it unlikely beyond concern that others do.
  private func rowKeys(of features: Table, target: Target) -> [RowKey] {
    var keys = [RowKey](repeating: RowKey(), count: features.rowCount)
    for column in features.columns {
      switch column.values {
      case .numbers(let numbers):
        for row in keys.indices { keys[row].mix(numbers[row].bitPattern) }
      case .codes(let coded):
        for row in keys.indices { keys[row].mix(UInt64(bitPattern: Int64(coded.codes[row]))) }
      }
    }
    switch target {
    case .classes(let target):
      for row in keys.indices { keys[row].mix(UInt64(bitPattern: Int64(target.codes[row]))) }
    case .values(let values):
      for row in keys.indices { keys[row].mix(values[row].bitPattern) }
    }
    return keys
  }
}
