internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Do test rows look like training rows? If not, what is learned from the ones may not hold for the
/// others, nor for rows to come.
struct DriftCheck: AuditCheck {
  func findings(in subject: AuditSubject, workers: Workers) -> [AuditFinding] {
    let target = drift(of: Self.column(subject.target), subject).flatMap { drift, orders in
      subject.finding(
        .driftedTarget(
          stability: drift.stability, kolmogorovSmirnov: orders ? drift.kolmogorovSmirnov : nil,
          jensenShannon: drift.jensenShannon), measuring: drift.stability)
    }
    return (target.map { [$0] } ?? [])
      + subject.findingsByColumn(workers) { column in
        drift(of: column, subject).flatMap { drift, orders in
          subject.finding(
            .driftedColumn(
              column: column.name.string, stability: drift.stability,
              kolmogorovSmirnov: orders ? drift.kolmogorovSmirnov : nil,
              jensenShannon: drift.jensenShannon), measuring: drift.stability)
        }
      }
  }

  /// Nil where chance may be all of it. Numbers have an order, and so a distance of their
  /// distribution functions.
  private func drift(of column: Column, _ subject: AuditSubject) -> (Drift, hasOrder: Bool)? {
    let bins = DriftBins(column, training: subject.split.trainingRows)
    let drift = Drift(
      bins.counts(of: subject.split.trainingRows), bins.counts(of: subject.split.testRows))
    guard drift.isBeyondChance else { return nil }
    if case .numbers = column.values { return (drift, true) }
    return (drift, false)
  }

  private static func column(_ target: Target) -> Column {
    switch target {
    case .values(let values): Column(name: "", type: .number, values: .numbers(values))
    case .classes(let target):
      Column(
        name: "", type: .category,
        values: .codes(CodedValues(codes: target.codes, levels: target.classes)))
    }
  }
}
