package import Results

/// A finding that somebody lets pass.
package struct AuditWaiver: Equatable, Sendable {
  package let check: AuditFinding.Kind
  /// Nil: all findings of the check.
  package let column: String?
  package let waiver: Waiver

  package init(check: AuditFinding.Kind, column: String?, waiver: Waiver) {
    self.check = check
    self.column = column
    self.waiver = waiver
  }

  func covers(_ finding: AuditFinding) -> Bool {
    finding.subject.kind == check && (column == nil || finding.subject.column == column)
  }
}
