package import Parallel
package import Splitting

/// Something that can be trained: its parameters are set, nothing is fitted yet.
///
/// Every learner keeps the laws that `LearnerLaws` tests: the same rows give the same model to the
/// bit; the order of the rows changes it within rounding only; one class, missing values,
/// constant or collinear columns and fewer rows than columns give a finite, said answer.
package protocol Learner: Sendable {
  /// Fits on all rows, with whatever is tuned (penalty, depth, pruning) chosen by these folds.
  func train(_ rows: TrainingRows, folds: Folds, workers: Workers) throws(FitError) -> TrainedModel
}
