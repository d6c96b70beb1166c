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
package struct TreeLearner: Learner {
  package let settings: TreeSettings

  package init(settings: TreeSettings) { self.settings = settings }

  package func train(
    _ rows: TrainingRows, folds: Folds, workers: Workers
  ) throws(FitError) -> TrainedModel {
    guard !rows.features.source.columns.isEmpty else { throw .noFeatures }
    switch rows.target {
    case .classes(let target):
      let training = TreeTraining(
        settings: settings, features: rows.features, targets: target.codes,
        empty: ClassTally(classCount: target.classes.count), classes: target.classes, centre: 0)
      return training.train(folds: folds)
    case .values(let values):
      let centred = CentredValues(values)
      let training = TreeTraining(
        settings: settings, features: rows.features, targets: centred.values,
        empty: ValueTally(), classes: [], centre: centred.centre)
      return training.train(folds: folds)
    }
  }
}
