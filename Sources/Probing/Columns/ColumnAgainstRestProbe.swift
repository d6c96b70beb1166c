internal import Evaluation
package import Models
package import Parallel
package import Results
internal import Splitting
internal import Tabular

/// The column that tells most of the target by itself, beside what all others tell together.
package struct ColumnAgainstRestProbe: Sendable {
  /// The baselines that may speak for the other columns.
  let learners: [(kind: Rung.Kind, learner: any Learner)]
  let workers: Workers

  package init(learners: [(kind: Rung.Kind, learner: any Learner)], workers: Workers) {
    self.learners = learners
    self.workers = workers
  }

  /// Nil with fewer than two columns, or where one of the two cannot be measured.
  package func compare(_ rows: ProbedRows) -> ColumnAgainstRest? {
    let training = rows.training
    let table = training.features.source
    let metric: Metric = training.target.task == .regression ? .rSquared : .rocAUC
    guard table.columns.count >= 2,
      let found = OneColumnSearch(statistic: .mean).best(
        training, folds: rows.folds, workers: workers),
      let alone = value(metric, found.outOfFold, training.selecting(found.chosenOn))
    else { return nil }
    let others = training.leavingOut([found.model.column])
    let known = learners.compactMap { kind, learner -> (kind: Rung.Kind, value: Double)? in
      guard let trained = try? learner.train(others, folds: rows.folds, workers: workers) else {
        return nil
      }
      return value(metric, trained.outOfFold, others).map { (kind, $0) }
    }
    guard let best = known.max(by: { $0.value < $1.value }) else { return nil }
    return ColumnAgainstRest(
      column: found.model.column.string, metric: metric.id, alone: alone, rest: best.value,
      rung: best.kind.rawValue)
  }

  private func value(_ metric: Metric, _ predictions: Predictions, _ rows: TrainingRows) -> Double?
  {
    metric.score(
      truth: rows.target,
      predictions: ScoredPredictions(
        predictions: predictions, labels: Decision.labels(predictions)), weights: rows.weights
    ).value
  }
}
