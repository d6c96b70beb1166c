internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Does it tell of the target whether a value is missing? Then it is not missing by chance: the
/// reason may be known only after the outcome, or may be another one tomorrow.
struct MissingTellsTargetCheck: AuditCheck {
  /// With fewer rows on either side, a share explained is chance.
  let fewestRows = 20

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let rows = subject.split.trainingRows
    guard let variation = TargetVariation(subject.target, rows: rows) else { return [] }
    return subject.findingsByColumn(workers) { column in
      let missing = ColumnContent(column, rows: rows).missing
      guard missing >= fewestRows, rows.count - missing >= fewestRows else { return nil }
      let explained = variation.shareExplained(by: ColumnGroups(missingIn: column))
      // By chance alone it is about one over the rows; 20 times that has a chance below 10⁻⁴ for
      // two classes or values (χ² with one degree of freedom above 20 has one below 10⁻⁵).
      guard explained * Double(rows.count) > 20 else { return nil }
      return subject.finding(
        .missingTellsTarget(
          column: column.name.string, share: explained,
          missingShare: Double(missing) / Double(rows.count)), measuring: explained)
    }
  }
}
