internal import Parallel
internal import Results

/// Is anything left to learn from?
struct NoFeaturesCheck: AuditCheck {
  /// How many columns the config leaves to the models, before the audit leaves out any.
  let declared: Int

  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    subject.features.isEmpty
      ? [AuditFinding(severity: .error, subject: .noFeatures(columns: declared))] : []
  }
}
