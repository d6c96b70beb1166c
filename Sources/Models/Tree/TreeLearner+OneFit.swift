package import Parallel
package import Splitting
internal import Tabular

/// A tree of all rows alone: nothing is chosen or validated.
extension TreeLearner {
  /// The model that `train` gives with this pruning (α).
  package func fit(
    _ rows: TrainingRows, pruning: Double, workers: Workers
  ) throws(FitError) -> FittedTree {
    guard !rows.features.source.columns.isEmpty else { throw .noFeatures }
    let folds = Folds.single(rowCount: rows.count)
    return switch rows.target {
    case .classes(let target):
      TreeTraining(
        settings: settings, features: rows.features,
        target: ExactClasses(codes: target.codes, classCount: target.classes.count),
        classes: target.classes, folds: folds, workers: workers
      ).fit(pruning: pruning)
    case .values(let values):
      TreeTraining(
        settings: settings, features: rows.features, target: ExactValues(values), classes: [],
        folds: folds, workers: workers
      ).fit(pruning: pruning)
    }
  }
}
