package import Parallel
internal import Results
internal import Tabular

/// The data gate: can this data carry this problem?
package struct DataAudit: Sendable {
  /// Checks that may leave columns out.
  private let columnChecks: [any AuditCheck] = [ColumnContentCheck(), CardinalityCheck()]
  /// Checks of what is left to the models.
  private let checks: [any AuditCheck] = [
    QuantityCheck(), AlmostNumericCheck(), RepeatedRowsCheck(), SamplingCheck(),
    TellingColumnCheck(),
  ]

  package init() {}

  /// All findings, errors first. O(rows × columns).
  package func audit(_ subject: AuditSubject, workers: Workers = .one) -> AuditOutcome {
    let ofColumns = columnChecks.flatMap { $0.findings(in: subject, workers: workers) }
    let leftOut = Set(ofColumns.compactMap(\.subject.columnLeftOut).map { ColumnName($0) })
    let left = subject.leavingOut(leftOut)
    let findings = ofColumns + checks.flatMap { $0.findings(in: left, workers: workers) }
    let ordered = AuditFinding.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    return AuditOutcome(findings: ordered, features: left.features)
  }
}
