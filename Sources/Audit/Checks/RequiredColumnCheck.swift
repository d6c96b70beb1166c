internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Is everything there without which the problem cannot be solved?
struct RequiredColumnCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    subject.settings.requiredColumns.compactMap { name in
      fault(of: subject.table[name], rows: subject.split.trainingRows).map {
        AuditFinding(
          severity: .error, subject: .requiredColumn(column: name.string, fault: $0))
      }
    }
  }

  private func fault(of column: Column?, rows: [Int32]) -> AuditFinding.RequiredColumnFault? {
    guard let column else { return .absent }
    let content = ColumnContent(column, rows: rows)
    return content.isEmpty ? .empty : content.isConstant ? .constant : nil
  }
}
