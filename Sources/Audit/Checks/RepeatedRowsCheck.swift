internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Rows that stand more than once, and test rows that training has seen.
struct RepeatedRowsCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let features = subject.featureColumns
    guard !features.isEmpty else { return [] }
    let repeated = RepeatedRows(
      RowValues(features.map(\.values) + [subject.target.columnValues]),
      testRows: subject.split.testRows, workers: workers)
    return [
      subject.finding(
        .duplicateRows(count: repeated.count),
        measuring: Double(repeated.count) / Double(subject.table.rowCount)),
      subject.finding(
        .rowsInBothParts(testRows: repeated.seenTestRows),
        measuring: Double(repeated.seenTestRows) / Double(subject.split.testRows.count)),
    ].compactMap(\.self)
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
