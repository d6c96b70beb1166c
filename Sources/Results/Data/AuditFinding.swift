/// Something that the data gate noticed.
package struct AuditFinding: Codable, Equatable, Sendable {
  package let severity: Severity
  package let subject: Subject
  /// Who lets it pass and why; it then keeps no gate shut.
  package let waiver: Waiver?

  package enum Severity: String, Codable, CaseIterable, Sendable {
    case error
    case warning
    case note
  }

  package init(severity: Severity, subject: Subject, waiver: Waiver? = nil) {
    self.severity = severity
    self.subject = subject
    self.waiver = waiver
  }

  package func waived(_ waiver: Waiver) -> AuditFinding {
    AuditFinding(severity: severity, subject: subject, waiver: waiver)
  }
}
