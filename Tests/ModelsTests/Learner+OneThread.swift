import Models
import Parallel
import Splitting

extension Learner {
  /// Trains on one thread.
  func train(_ rows: TrainingRows, folds: Folds) throws(FitError) -> TrainedModel {
    try train(rows, folds: folds, workers: .one)
  }
}
