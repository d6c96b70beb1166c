internal import Statistics
package import Tabular

/// Features with their truth, for fitting. Whoever wants to fit on test rows has no way to make
/// one: a `Split` hands out test truth as `TestTruth`, which no learner takes.
package struct TrainingRows: Sendable {
  package let features: Features
  package let target: Target
  /// How much each row counts, above 0 and 1 on average; nil where all count alike.
  package let weights: [Double]?

  /// Weights may be in any unit.
  ///
  /// - Precondition: as many rows of features as of target and of weights, and at least one; weights
  ///   are above 0 and finite.
  init(features: Features, target: Target, weights: [Double]? = nil) {
    precondition(features.rowCount == target.count, "features and target differ in length")
    precondition(weights.map { $0.count == target.count } ?? true, "a weight for each row")
    precondition(target.count > 0, "no training rows")
    self.features = features
    self.target = target
    self.weights = weights.flatMap { weights in
      if weights.allSatisfy({ $0 == weights[0] }) { return nil }
      let mean = CompensatedSum.of(weights) / Double(weights.count)
      return weights.map { $0 / mean }
    }
  }

  package var count: Int { target.count }

  /// The same rows without some columns.
  package func leavingOut(_ columns: Set<ColumnName>) -> TrainingRows {
    let table = features.source
    let kept = table.columnNames.filter { !columns.contains($0) }
    return TrainingRows(
      features: Features(table.selecting(columns: kept), rows: features.rows), target: target,
      weights: weights)
  }

  package func selecting(_ rows: [Int32]) -> TrainingRows {
    TrainingRows(
      features: features.selecting(rows), target: target.selecting(rows),
      weights: weights.map { weights in rows.map { weights[Int($0)] } })
  }
}
