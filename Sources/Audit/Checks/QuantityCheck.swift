internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Are there enough rows, of every class, on both sides?
struct QuantityCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    rows(subject) + classes(subject) + width(subject)
  }

  private func rows(_ subject: AuditSubject) -> [AuditFinding] {
    let (training, test) = (subject.split.trainingRows.count, subject.split.testRows.count)
    return [
      tooFew(training, .fewTrainingRows, subject) { .fewTrainingRows(rows: training, atLeast: $0) },
      tooFew(test, .fewTestRows, subject) { .fewTestRows(rows: test, atLeast: $0) },
    ].compactMap(\.self)
  }

  private func classes(_ subject: AuditSubject) -> [AuditFinding] {
    guard case .classes(let all) = subject.target else { return [] }
    let counts = zip(
      all.counts(of: subject.split.trainingRows), all.counts(of: subject.split.testRows))
    return zip(all.classes, counts).compactMap { name, counts in
      tooFew(min(counts.0, counts.1), .rareClass, subject) {
        .rareClass(
          className: name.string, trainingRows: counts.0, testRows: counts.1, atLeast: $0)
      }
    }
  }

  private func tooFew(
    _ rows: Int, _ kind: AuditFinding.Kind, _ subject: AuditSubject,
    _ fact: (_ atLeast: Int) -> AuditFinding.Subject
  ) -> AuditFinding? {
    let limits = subject.settings[kind]
    guard let severity = limits.severity(of: Double(rows)), let limit = limits.limit(of: severity)
    else { return nil }
    return AuditFinding(severity: severity, subject: fact(Int(limit.rounded(.up))))
  }

  private func width(_ subject: AuditSubject) -> [AuditFinding] {
    let (columns, rows) = (subject.features.count, subject.split.trainingRows.count)
    return [
      subject.finding(
        .moreColumnsThanRows(columns: columns, rows: rows),
        measuring: Double(columns) / Double(rows))
    ].compactMap(\.self)
  }
}
