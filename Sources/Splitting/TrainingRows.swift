/// Features with their truth, for fitting. Whoever wants to fit on test rows has no way to make
/// one: a `Split` hands out test truth as `TestTruth`, which no learner takes.
package struct TrainingRows: Sendable {
  package let features: Features
  package let target: Target

  /// - Precondition: as many rows of features as of target, and at least one.
  init(features: Features, target: Target) {
    precondition(features.rowCount == target.count, "features and target differ in length")
    precondition(target.count > 0, "no training rows")
    self.features = features
    self.target = target
  }

  package var count: Int { target.count }

  package func selecting(_ rows: [Int32]) -> TrainingRows {
    TrainingRows(features: features.selecting(rows), target: target.selecting(rows))
  }
}
