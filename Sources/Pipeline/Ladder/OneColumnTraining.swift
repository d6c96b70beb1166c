internal import Audit
internal import Evaluation
internal import HarnessConfiguration
internal import Models
internal import Parallel
internal import Results
internal import Splitting
internal import Tabular

/// Trains the best model of one column, beside the ladder: what a candidate has to add to.
struct OneColumnTraining {
  let prepared: PreparedRun
  let folds: Folds
  let workers: Workers

  /// Nil without candidates, or without features.
  func train() -> OneColumnRung? {
    if prepared.candidates.isEmpty { return nil }
    let bound = prepared.bound
    let table = bound.table.selecting(columns: prepared.audit.features)
    let training = prepared.split.training(
      of: table, target: bound.target, weights: bound.weights)
    guard
      let found = OneColumnSearch(statistic: bound.metric.bestConstant)
        .best(training, folds: folds, workers: workers)
    else { return nil }
    let predictions = found.model.predict(prepared.split.testFeatures(of: table))
    let threshold =
      training.target.task == .binary
      ? ThresholdChoice.choose(
        primary: bound.metric, target: training.target.selecting(found.chosenOn),
        outOfFold: found.outOfFold, costs: bound.costs,
        weights: training.weights.map { weights in found.chosenOn.map { weights[Int($0)] } }) : nil
    return OneColumnRung(
      column: found.model.column.string,
      scored: ScoredPredictions(
        predictions: predictions,
        labels: Decision.labels(
          predictions, threshold: threshold?.value ?? 0.5, costs: bound.costs)),
      limit: prepared.configuration.evidence.oneColumnShare)
  }
}
