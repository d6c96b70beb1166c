internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Do the feature columns hold anything?
struct ColumnContentCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    subject.findingsByColumn(workers) { finding(for: $0, subject) }
  }

  private func finding(for column: Column, _ subject: AuditSubject) -> AuditFinding? {
    let name = column.name.string
    let content = ColumnContent(column, rows: subject.split.trainingRows)
    if content.isEmpty {
      return AuditFinding(severity: .warning, subject: .emptyColumn(column: name))
    }
    // A column whose only difference is that it is sometimes missing still tells something.
    if content.isConstant {
      return AuditFinding(severity: .note, subject: .constantColumn(column: name))
    }
    return subject.finding(
      .mostlyMissing(column: name, share: content.missingShare), measuring: content.missingShare)
  }
}
