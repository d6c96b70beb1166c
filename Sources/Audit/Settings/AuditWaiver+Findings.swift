internal import Results

extension [AuditWaiver] {
  /// Findings with what is waived of them, errors first. Waivers of these checks that nothing needs
  /// become notes: nobody should have to wonder what a waiver is still good for.
  func applied(
    to found: [AuditFinding], of isChecked: (AuditFinding.Kind) -> Bool
  ) -> [AuditFinding] {
    let idle = filter { waiver in
      isChecked(waiver.check) && !found.contains { waiver.covers($0) }
    }
    return
      (found.map { finding in
        first { $0.covers(finding) }.map { finding.waived($0.waiver) } ?? finding
      }
      + idle.map {
        AuditFinding(severity: .note, subject: .idleWaiver(check: $0.check, column: $0.column))
      }).bySeverity
  }
}

extension [AuditFinding] {
  /// Errors first; what is equally severe keeps its order.
  var bySeverity: [AuditFinding] {
    AuditFinding.Severity.allCases.flatMap { severity in filter { $0.severity == severity } }
  }
}
