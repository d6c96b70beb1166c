internal import Parallel
internal import Results

/// One thing that the data gate looks for.
protocol AuditCheck: Sendable {
  /// What it found, in the order of the columns. Linear in rows.
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding]
}
