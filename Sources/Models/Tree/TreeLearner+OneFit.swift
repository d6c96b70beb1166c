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
    func fit(_ target: some ExactTarget, _ classes: [ExactString] = []) -> FittedTree {
      TreeTraining(
        settings: settings, features: rows.features, target: target, classes: classes,
        folds: .single(rowCount: rows.count), workers: workers
      ).fit(pruning: pruning)
    }
    return switch (rows.target, rows.weights.map { ExactWeights($0) }) {
    case (.classes(let target), nil):
      fit(ExactClasses(codes: target.codes, classCount: target.classes.count), target.classes)
    case (.classes(let target), let weights?):
      fit(
        WeightedClasses(codes: target.codes, classCount: target.classes.count, weights: weights),
        target.classes)
    case (.values(let values), nil): fit(ExactValues(values))
    case (.values(let values), let weights?):
      fit(WeightedValues(values: ExactValues(values), weights: weights))
    }
  }
}
