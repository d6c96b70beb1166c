internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Do rows that look the same to a model have different targets? Then there is a limit to what any
/// model can reach with these columns.
struct ContradictingRowsCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let features = subject.featureColumns
    guard !features.isEmpty else { return [] }
    let rows = ContradictingRows(
      RowValues(features.map(\.values)), subject.target, workers: workers)
    return [
      subject.finding(
        .contradictingRows(
          rows: rows.count, share: Double(rows.count) / Double(subject.table.rowCount),
          floor: rows.floor), measuring: rows.floor)
    ].compactMap(\.self)
  }
}
