package import Parallel
internal import Results
internal import Tabular

/// The data gate: can this data carry this problem?
package struct DataAudit: Sendable {
  /// Checks that may leave columns out.
  private let columnChecks: [any AuditCheck] = [
    RequiredColumnCheck(), ColumnContentCheck(), CardinalityCheck(),
  ]
  /// Checks of what is left to the models.
  private let checks: [any AuditCheck] = [
    QuantityCheck(), DominantValueCheck(), AlmostNumericCheck(), SpellingVariantsCheck(),
    BrokenEncodingCheck(), FarOutliersCheck(), ImpossibleValuesCheck(), MissingTellsTargetCheck(),
    RepeatedRowsCheck(), SamplingCheck(), ContradictingRowsCheck(), TellingColumnCheck(),
    DriftCheck(),
  ]

  package init() {}

  /// All findings, errors first. O(rows × columns).
  package func audit(_ subject: AuditSubject, workers: Workers = .one) -> AuditOutcome {
    let ofColumns = columnChecks.flatMap { $0.findings(in: subject, workers: workers) }
    let leftOut = Set(ofColumns.compactMap(\.subject.columnLeftOut).map { ColumnName($0) })
    let left = subject.leavingOut(leftOut)
    let ofRest = [NoFeaturesCheck(declared: subject.features.count)] + checks
    let found = ofColumns + ofRest.flatMap { $0.findings(in: left, workers: workers) }
    let waivers = subject.settings.waivers
    let findings =
      found.map { finding in
        waivers.first { $0.covers(finding) }.map { finding.waived($0.waiver) } ?? finding
      } + waivers.filter { waiver in !found.contains { waiver.covers($0) } }.map(idle)
    let ordered = AuditFinding.Severity.allCases.flatMap { severity in
      findings.filter { $0.severity == severity }
    }
    return AuditOutcome(findings: ordered, features: left.features)
  }

  /// Nobody should have to wonder what a waiver is still good for.
  private func idle(_ waiver: AuditWaiver) -> AuditFinding {
    AuditFinding(
      severity: .note, subject: .idleWaiver(check: waiver.check, column: waiver.column))
  }
}
