internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Is everything there without which the problem cannot be solved?
struct RequiredColumnCheck: AuditCheck {
  /// Missing in this share of the rows, and a column cannot carry a problem.
  static let sparseShare = 0.9
  /// One value in this share of those that have one.
  static let dominatedShare = 0.99

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
    if content.isEmpty { return .empty }
    if content.isConstant { return .constant }
    if content.missingShare >= Self.sparseShare { return .sparse }
    let majority = DominantValueCheck.majority(of: column, rows: rows)
    return majority.map { $0.share >= Self.dominatedShare } == true ? .dominated : nil
  }
}
