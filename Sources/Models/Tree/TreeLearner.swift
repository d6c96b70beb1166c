package import Parallel
internal import Results
package import Splitting
internal import Tabular

/// The tree rung: a classification or regression tree (CART) over the encoder's columns.
///
/// Its leaves predict (count + 1) / (n + K) for each of K classes, so that none has probability 0,
/// or the mean. With `.crossValidated`, α is chosen as by Breiman et al. (1984, ch. 3): the whole
/// tree's sequence of αs is reduced to the geometric means of neighbours, each fold's tree is
/// pruned at these, and the least mean validation loss wins (Brier, or squared error), the smaller
/// tree among equals. It is the minimum and not one standard error above it: a baseline is to be
/// as good as it can.
///
/// Where rows have weights, impurities, losses and leaves count by them; the fewest rows of a leaf are
/// rows.
///
/// The encoded columns are implicit: a category's are all found from one histogram of its levels,
/// a missing number counts in its median's bin. The splits are those of exact CART for columns of
/// up to 255 distinct numbers, and for all columns of up to `BinnedColumn.mostOrderedRows` training
/// rows; else a column of more numbers is parted at up to 254 places, between bins of about equally
/// many rows. Thresholds are midpoints between two fitting rows' numbers in any case.
package struct TreeLearner: Learner {
  package let settings: TreeSettings

  package init(settings: TreeSettings) { self.settings = settings }

  package func train(
    _ rows: TrainingRows, folds: Folds, workers: Workers
  ) throws(FitError) -> TrainedModel {
    guard !rows.features.source.columns.isEmpty else { throw .noFeatures }
    func training<Target: ExactTarget>(
      _ target: Target, _ classes: [ExactString] = []
    ) -> TreeTraining<Target> {
      TreeTraining(
        settings: settings, features: rows.features, target: target, classes: classes,
        folds: folds, workers: workers)
    }
    switch (rows.target, rows.weights.map { ExactWeights($0) }) {
    case (.classes(let target), nil):
      return training(
        ExactClasses(codes: target.codes, classCount: target.classes.count), target.classes
      ).train()
    case (.classes(let target), let weights?):
      return training(
        WeightedClasses(codes: target.codes, classCount: target.classes.count, weights: weights),
        target.classes
      ).train()
    case (.values(let values), nil): return training(ExactValues(values)).train()
    case (.values(let values), let weights?):
      return training(WeightedValues(values: ExactValues(values), weights: weights)).train()
    }
  }
}
