internal import Results

/// One thing that the data gate looks for.
protocol AuditCheck: Sendable {
  /// What it found, in the order of the columns.
  func findings(in subject: AuditSubject) -> [AuditFinding]
}
