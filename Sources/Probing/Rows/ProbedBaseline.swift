package import Evaluation
package import Models
package import Parallel
package import Results

/// A baseline that learns from rows, trained on the probed ones.
package struct ProbedBaseline: Sendable {
  package let kind: Rung.Kind
  let learner: any Learner
  /// What it says of each row, not having seen it.
  package let outOfFold: ScoredPredictions
  /// The metric of that; nil where it has none.
  package let value: Double?

  /// Nil where the baseline cannot be trained on these rows.
  package init?(
    _ kind: Rung.Kind, _ learner: any Learner, rows: ProbedRows, metric: ProbedMetric,
    workers: Workers
  ) {
    guard
      let trained = try? learner.train(rows.training, folds: rows.folds, workers: workers)
    else { return nil }
    self.kind = kind
    self.learner = learner
    outOfFold = metric.decided(
      trained.outOfFold,
      threshold: metric.threshold(rows.training, outOfFold: trained.outOfFold))
    value = metric.value(outOfFold, rows.training)
  }
}

extension Collection where Element == ProbedBaseline {
  /// The one with the best value; of equals the first. Nil where none has one.
  package func best(by metric: Metric) -> ProbedBaseline? {
    var best: (baseline: ProbedBaseline, value: Double)?
    for baseline in self {
      guard let value = baseline.value else { continue }
      if let standing = best, metric.lift(of: value, over: standing.value) <= 0 { continue }
      best = (baseline, value)
    }
    return best?.baseline
  }
}
