import Results

/// Audits by hand.
extension Sample {
  /// Of the data of `penguins`, with all that an audit can say of columns.
  static let audit = AuditResult(
    id: hash(61), tool: tool, clock: clock, project: "Penguin species",
    problem: penguins.result.problem,
    goal: MetricGoal(metric: penguins.result.evidence.primary, target: 0.9, minimumLift: 0),
    inputs: penguins.result.inputs,
    data: probed(
      DataSummary(
        path: "penguins.csv", rows: 344, task: .multiclass, target: "species",
        columns: auditColumns, classes: penguins.result.data.classes,
        findings: [
          AuditFinding(severity: .error, subject: .targetCopy(column: "island")),
          AuditFinding(
            severity: .error, subject: .requiredColumn(column: "colony", fault: .absent),
            waiver: Waiver(
              reason: "It comes with the next delivery.", by: "Field station", date: "2026-03-01")),
          AuditFinding(
            severity: .warning,
            subject: .driftedColumn(
              column: "bill_length", stability: 0.31, kolmogorovSmirnov: 0.2, jensenShannon: 0.05)),
          AuditFinding(
            severity: .note, subject: .identifierLike(column: "sample", levels: 344, rows: 344)),
        ])),
    split: penguins.result.split,
    gates: [
      Gate(kind: .data, answer: .shut, evidence: [.auditFinding(0), .auditFinding(2)])
    ])

  private static var auditColumns: [ColumnSummary] {
    var columns = penguins.result.data.columns
    columns[0].histogram = ColumnHistogram(
      bins: [(32, 38, 60, 5), (38, 45, 90, 20), (45, 52, 110, 25), (52, 59.6, 12, 20)].map {
        .init(.range(lower: $0.0, upper: $0.1), .init(training: $0.2, test: $0.3))
      }, missing: .init(training: 2, test: 0))
    columns[1].histogram = ColumnHistogram(
      bins: [
        .init(.level("Biscoe"), .init(training: 134, test: 34)),
        .init(.level("<Dream & \"co\">"), .init(training: 99, test: 25)),
        .init(.otherLevels(count: 3), .init(training: 41, test: 11)),
      ], missing: .init(training: 0, test: 0))
    return columns
  }
}
