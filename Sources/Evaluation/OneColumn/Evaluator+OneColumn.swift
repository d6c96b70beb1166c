internal import Results

extension Evaluator {
  /// What the one column leaves for a candidate to add; nil where the candidate is not known to do
  /// better than the constant: a share of nothing says nothing.
  func oneColumnFinding(
    _ rung: OneColumnRung, candidate: ScoredRung, constant: ScoredRung, units: SamplingUnits,
    bootstrap: Bootstrap
  ) -> OneColumnFinding? {
    let evidence = RowEvidence(
      truth: truth,
      models: [constant.scored, rung.scored, candidate.scored].map {
        RankedPredictions($0, for: [settings.primary])
      }, units: units, bootstrap: bootstrap)[settings.primary]
    guard evidence.suffices,
      let gained = evidence.inference(liftOf: 2, over: 0),
      gained.interval(alpha: settings.alpha).lower > 0, let own = evidence.measurements[1].value,
      let constant = evidence.measurements[0].value
    else { return nil }
    return OneColumnFinding(
      column: rung.column,
      metric: MetricEstimate(
        settings.primary, evidence.measurements[1], evidence.inference(of: 1),
        alpha: settings.alpha),
      share: settings.primary.lift(of: own, over: constant) / gained.estimate, limit: rung.limit,
      lift: evidence.inference(liftOf: 2, over: 1).map { Lift($0, alpha: settings.alpha) })
  }
}

extension CandidateResult {
  /// With what one column leaves for it to add, and a reason where that is next to nothing.
  func with(_ finding: OneColumnFinding?) -> CandidateResult {
    var result = self
    result.oneColumn = finding
    if let finding, finding.isTripped {
      result.reasons.insert(
        .oneColumnSuffices(column: finding.column, share: finding.share), at: 0)
    }
    return result
  }
}
