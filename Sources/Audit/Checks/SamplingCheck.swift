internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// What the test rows stand for: new groups or those that training has seen, and rows that count for
/// nothing.
struct SamplingCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    var findings: [AuditFinding] = []
    if let group = subject.group, let seen = subject.split.groupsInBothParts(group) {
      findings.append(
        AuditFinding(
          severity: .warning,
          subject: .groupsInBothParts(
            column: group.name.string, groups: seen.groups, testRows: seen.testRows)))
    }
    if subject.weightlessRows > 0 {
      findings.append(
        AuditFinding(severity: .note, subject: .weightlessRows(rows: subject.weightlessRows)))
    }
    return findings
  }
}
