internal import Audit
internal import Evaluation
internal import HarnessConfiguration
internal import Results
internal import Splitting
internal import Tabular

extension PreparedRun {
  /// With the evaluation's α, which looks before this run may have tightened.
  func discoverySettings(_ evaluation: EvaluationSettings) -> DiscoverySettings {
    DiscoverySettings(
      primary: evaluation.primary, target: evaluation.target, margin: evaluation.margin,
      alpha: evaluation.alpha, seed: evaluation.seed,
      mostConditions: configuration.discovery.maximumConditions,
      leastShare: configuration.discovery.minimumShare)
  }

  /// The columns to search. Features that the audit leaves out (names, free text) are searched only
  /// where the config names them.
  var searchedColumns: [Column] {
    let isNamed = configuration.discovery.columns != nil
    let kept = Set(audit.features)
    return bound.searchedColumns.filter {
      isNamed || bound.roles[$0] != .feature || kept.contains($0)
    }.compactMap { bound.table[$0] }
  }

  /// What the test rows are known by: their group where rows of one may be alike, else their id.
  var testIdentities: [UInt64] {
    bound.group?.identities(of: split.testRows) ?? bound.ids.identities(of: split.testRows)
  }
}
