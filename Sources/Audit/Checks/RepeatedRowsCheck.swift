internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Rows that stand more than once, and test rows that training has seen.
struct RepeatedRowsCheck: AuditCheck {
  /// The share of test rows seen in training from which on it is worth a warning.
  let seenShare = 0.01

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let features = subject.featureColumns
    guard !features.isEmpty else { return [] }
    let repeated = RepeatedRows(
      RowValues(features.map(\.values) + [subject.target.columnValues]),
      testRows: subject.split.testRows, workers: workers)
    var findings: [AuditFinding] = []
    if repeated.count > 0 {
      findings.append(
        AuditFinding(severity: .note, subject: .duplicateRows(count: repeated.count)))
    }
    if Double(repeated.seenTestRows) > seenShare * Double(subject.split.testRows.count) {
      findings.append(
        AuditFinding(
          severity: .warning, subject: .rowsInBothParts(testRows: repeated.seenTestRows)))
    }
    return findings
  }
}

extension Target {
  fileprivate var columnValues: ColumnValues {
    switch self {
    case .values(let values): .numbers(values)
    case .classes(let target): .codes(CodedValues(codes: target.codes, levels: target.classes))
    }
  }
}
