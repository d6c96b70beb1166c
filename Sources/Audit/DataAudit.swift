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
    DriftCheck(), ParametersCheck(), EffectiveRowsCheck(), DominantRowCheck(), MixedTypesCheck(),
    KeyJoinCheck(), NearDuplicateIDsCheck(), KnownTooLateCheck(), TimeOrderCheck(),
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
    return AuditOutcome(
      findings: waivers.applied(to: found, of: { !$0.needsModels }), features: left.features)
  }
}
