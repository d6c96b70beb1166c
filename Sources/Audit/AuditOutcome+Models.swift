package import Results

extension AuditOutcome {
  /// The same with what models found, and what the settings waive of that.
  package func adding(_ findings: [AuditFinding], settings: AuditSettings) -> AuditOutcome {
    let added = settings.waivers.applied(to: findings, of: { $0.needsModels })
    return AuditOutcome(findings: (self.findings + added).bySeverity, features: features)
  }
}
