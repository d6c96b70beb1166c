internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// What are the test rows worth, as some count more than others and some are alike?
struct EffectiveRowsCheck: AuditCheck {
  /// Rows that are worth this share of their number or less deserve a note, however many.
  private static let notableShare = 0.5

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    [weighted(subject), grouped(subject)].compactMap(\.self)
  }

  private func weighted(_ subject: AuditSubject) -> AuditFinding? {
    guard let weights = subject.weights else { return nil }
    let rows = subject.split.testRows
    let effective = EffectiveRows.kish(rows.map { weights[Int($0)] })
    return finding(.weightedRows(rows: rows.count, effective: effective), effective, subject)
  }

  private func grouped(_ subject: AuditSubject) -> AuditFinding? {
    guard let group = subject.group else { return nil }
    let rows = subject.split.testRows
    let grouped = EffectiveRows(of: subject.target, in: group, rows: rows)
    return finding(
      .groupedRows(
        column: group.name.string, groups: grouped.groups, rows: rows.count,
        effective: grouped.rows, likeness: grouped.likeness), grouped.rows, subject)
  }

  /// What few rows make few is told by `fewTestRows`.
  private func finding(
    _ found: AuditFinding.Subject, _ effective: Double, _ subject: AuditSubject
  ) -> AuditFinding? {
    let rows = Double(subject.split.testRows.count)
    let severity = subject.settings[found.kind].severity(of: effective)
    if let severity, severity != subject.settings[found.kind].severity(of: rows) {
      return AuditFinding(severity: severity, subject: found)
    }
    return effective <= Self.notableShare * rows
      ? AuditFinding(severity: .note, subject: found) : nil
  }
}
