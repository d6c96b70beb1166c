import Results

@testable import Evaluation

/// What is said of some rows, with figures that only matter where a test names them.
func comparison(
  _ finding: FindingKind, rows: Int = 10, lift: Double = 0, target: TargetAnswer = .met
) -> Comparison {
  Comparison(
    metric: "log_loss", rows: rows,
    reference: MetricEstimate(metric: "log_loss", measurement: .value(0.4)),
    candidate: MetricEstimate(metric: "log_loss", measurement: .value(0.4 - lift)),
    lift: Lift(
      estimate: lift, standardError: 0.01,
      interval: Interval(lower: lift - 0.02, upper: lift + 0.02, level: 0.95), pValue: 0.01,
      adjustedPValue: nil, method: .pairedDifferences),
    finding: finding, target: target, needed: nil)
}

func declared(
  _ column: String, _ rows: [Int32], _ finding: FindingKind, lift: Double = 0, of count: Int,
  target: TargetAnswer = .met
) -> (finding: SubpopulationFinding, rows: SubpopulationRows) {
  let subpopulation = Subpopulation(conditions: [.missing(column: column)])
  return (
    SubpopulationFinding(
      subpopulation: subpopulation, share: Double(rows.count) / Double(count),
      comparison: comparison(finding, rows: rows.count, lift: lift, target: target)),
    SubpopulationRows(subpopulation: subpopulation, rows: rows)
  )
}

func discovered(
  _ columns: [String], _ rows: [Int32], _ kind: DiscoveredSubpopulation.Kind = .worse,
  _ status: DiscoveredSubpopulation.Status = .confirmed, isPrimary: Bool = true, lift: Double,
  of count: Int
) -> DiscoveredRows {
  DiscoveredRows(
    finding: DiscoveredSubpopulation(
      subpopulation: Subpopulation(conditions: columns.map { .missing(column: $0) }), kind: kind,
      status: status, share: Double(rows.count) / Double(count), rows: rows.count,
      loss: "log_loss", isPrimary: isPrimary, candidate: 0.4 - lift, reference: 0.4,
      lift: comparison(.worse, lift: lift).lift
        ?? Lift(
          estimate: lift, standardError: nil, interval: Interval(lower: 0, upper: 0, level: 0),
          pValue: nil, adjustedPValue: nil, method: .pairedDifferences)),
    rows: rows, tested: rows)
}
