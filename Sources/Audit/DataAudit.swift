internal import Results
internal import Tabular

/// The data gate: can this data carry this problem?
package struct DataAudit: Sendable {
  private let checks: [any AuditCheck]

  package init() {
    checks = [
      QuantityCheck(), ColumnContentCheck(), CardinalityCheck(), AlmostNumericCheck(),
      RepeatedRowsCheck(), TellingColumnCheck(),
    ]
  }

  /// All findings, errors first. O(rows × columns), and a sort of each numeric column.
  package func audit(_ subject: AuditSubject) -> AuditOutcome {
    let findings = checks.flatMap { $0.findings(in: subject) }
    let ordered = AuditFinding.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    let leftOut = Set(ordered.compactMap(\.subject.columnLeftOut).map { ColumnName($0) })
    return AuditOutcome(
      findings: ordered, features: subject.features.filter { !leftOut.contains($0) })
  }
}
