internal import Audit
internal import Evaluation
internal import HarnessConfiguration
internal import Results

extension PreparedRun {
  /// The problem gate, as far as these rungs tell: none before anything is trained.
  func problemGate(ladder: [Rung], now: String) -> Gate {
    ProblemGate(
      problem: problem, metric: bound.metric, target: configuration.metric.target,
      minimumLift: configuration.metric.minimumLift, money: bound.money, errorFloor: errorFloor,
      ladder: ladder, now: now
    ).gate
  }

  /// What rows with the same features and different targets leave wrong, of rows that count alike:
  /// nothing is known of the floor under weights.
  var errorFloor: Double? {
    guard bound.weights == nil, bound.population == nil else { return nil }
    return audit.findings.lazy.compactMap { finding in
      if case .contradictingRows(_, _, let floor) = finding.subject { floor } else { nil }
    }.first
  }
}
