internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Are there enough rows, of every class, on both sides?
struct QuantityCheck: AuditCheck {
  /// Below this, no baseline is worth its name.
  let minimumTrainingRows = 30
  /// Below this, the test rows show nothing (the central limit theorem's usual rule of thumb).
  let minimumTestRows = 30
  /// Below this, only large lifts can be told from noise.
  let comfortableTestRows = 100
  /// A class with fewer training rows cannot stand in every fold.
  let minimumClassRows = 5
  /// With fewer test rows of a class, metrics that need both classes have no interval.
  let comfortableClassRows = 10

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    rows(subject.split) + classes(of: subject.target, split: subject.split) + width(subject)
  }

  private func rows(_ split: Split) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    let (training, test) = (split.trainingRows.count, split.testRows.count)
    if training < minimumTrainingRows {
      findings.append(
        AuditFinding(
          severity: .error,
          subject: .fewTrainingRows(rows: training, atLeast: minimumTrainingRows)))
    }
    if test < comfortableTestRows {
      let isHopeless = test < minimumTestRows
      findings.append(
        AuditFinding(
          severity: isHopeless ? .error : .warning,
          subject: .fewTestRows(
            rows: test, atLeast: isHopeless ? minimumTestRows : comfortableTestRows)))
    }
    return findings
  }

  private func classes(of target: Target, split: Split) -> [AuditFinding] {
    guard case .classes(let all) = target else { return [] }
    let trainingCounts = all.counts(of: split.trainingRows)
    let testCounts = all.counts(of: split.testRows)
    return all.classes.indices.compactMap { index in
      let isHopeless = trainingCounts[index] < minimumClassRows || testCounts[index] == 0
      guard isHopeless || testCounts[index] < comfortableClassRows else { return nil }
      return AuditFinding(
        severity: isHopeless ? .error : .warning,
        subject: .rareClass(
          className: all.classes[index].string, trainingRows: trainingCounts[index],
          testRows: testCounts[index],
          atLeast: isHopeless ? minimumClassRows : comfortableClassRows))
    }
  }

  private func width(_ subject: AuditSubject) -> [AuditFinding] {
    let (columns, rows) = (subject.features.count, subject.split.trainingRows.count)
    guard columns >= rows else { return [] }
    return [
      AuditFinding(severity: .warning, subject: .moreColumnsThanRows(columns: columns, rows: rows))
    ]
  }
}
