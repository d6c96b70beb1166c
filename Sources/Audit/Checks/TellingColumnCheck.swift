internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Does one column predict the target almost alone? Then it is a leak, or no model is needed.
///
/// The measure is the share of the target's variance that vanishes once the column is known:
/// η² for values, and for classes Goodman and Kruskal's τ, which is the same with the Gini
/// impurity (Goodman & Kruskal, 1954). Numbers are binned at their quantiles.
struct TellingColumnCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let rows = subject.split.trainingRows
    guard let variation = TargetVariation(subject.target, rows: rows) else { return [] }
    return subject.findingsByColumn(workers) { column in
      if TargetCopy.isCopy(column, of: subject.target, rows: rows) {
        return AuditFinding(severity: .error, subject: .targetCopy(column: column.name.string))
      }
      guard let groups = ColumnGroups(column, rows: rows) else { return nil }
      let explained = variation.shareExplained(by: groups)
      return subject.finding(
        .tellingColumn(column: column.name.string, share: explained), measuring: explained)
    }
  }
}
