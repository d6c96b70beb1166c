internal import LinearAlgebra
internal import Models
internal import Parallel
internal import Results
internal import Splitting

/// A learner whose tuning is given, so that it takes one fit.
enum PinnedLearner: Sendable {
  case linear(LinearLearner, Penalty)
  case tree(TreeLearner, pruning: Double)

  /// The tuning that a training chose; nil of a learner that is neither.
  init?(_ learner: any Learner, tunedAs model: any FittedModel) {
    switch (learner, model.description) {
    case (let learner as LinearLearner, .linear(let description)):
      self = .linear(learner, Penalty(description.penalty))
    case (let learner as TreeLearner, .tree(let description)):
      self = .tree(learner, pruning: description.pruning)
    default: return nil
    }
  }

  func fit(_ rows: TrainingRows, workers: Workers) throws(FitError) -> any FittedModel {
    switch self {
    case .linear(let learner, let penalty):
      let design = learner.design(of: rows.features, weights: rows.weights, workers: workers)
      return try learner.fit(rows.target, on: design, penalty: penalty)
    case .tree(let learner, let pruning):
      return try learner.fit(rows, pruning: pruning, workers: workers)
    }
  }
}
