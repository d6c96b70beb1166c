internal import Evaluation
package import Models
package import Parallel
package import Results
package import Splitting
internal import Statistics
package import Tabular

/// Can a model tell test rows from training rows? If it can, models are judged on rows of another kind
/// than they learned from.
package struct SeparabilityProbe: Sendable {
  let learner: LinearLearner
  let folds: Int
  let seed: UInt64
  let alpha: Double
  let workers: Workers

  /// So many rows of each part at most, which settle an area to a hundredth.
  private static let mostRows = 20_000
  private static let fewestRows = 50
  private static let mostColumns = 5
  private static let streams: (UInt64, UInt64) = (0x646f_6d31, 0x646f_6d32)

  package init(
    learner: LinearLearner, folds: Int, seed: UInt64, alpha: Double, workers: Workers
  ) {
    self.learner = learner
    self.folds = folds
    self.seed = seed
    self.alpha = alpha
    self.workers = workers
  }

  /// Columns of the table are those that models use; the group is of all rows, and stays in one fold.
  /// Nil where there are too few rows, or the model cannot be trained.
  package func separability(_ table: Table, split: Split, group: Column?) -> Separability? {
    let training = drawn(split.trainingRows, stream: Self.streams.0)
    let test = drawn(split.testRows, stream: Self.streams.1)
    guard min(training.count, test.count) >= Self.fewestRows, !table.columns.isEmpty else {
      return nil
    }
    let rows = Split.membership(of: table, trainingRows: training, testRows: test)
    let own = group?.selecting(training + test)
    let folds =
      own.flatMap { try? Folds.grouped(groups: $0, count: self.folds, seed: seed) }
      ?? .stratified(target: rows.target, count: self.folds, seed: seed)
    guard let trained = try? learner.train(rows, folds: folds, workers: workers) else {
      return nil
    }
    let clusters = own.map { Clusters($0) }
    let measured = area(trained.outOfFold, rows, clusters)
    guard let value = measured.measurement.value, let interval = measured.interval else {
      return nil
    }
    let columns = OneColumnSearch(statistic: .mean).each(rows, folds: folds, workers: workers) {
      column, chosenOn, predictions in
      let scored = ScoredPredictions(
        predictions: predictions, labels: Decision.labels(predictions))
      let target = rows.target.selecting(chosenOn)
      return (column, Metric.rocAUC.score(truth: target, predictions: scored).value ?? 0.5)
    }
    return Separability(
      trainingRows: training.count, testRows: test.count, area: value, interval: interval,
      columns: columns.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
        .prefix(Self.mostColumns).map {
          Separability.Column(column: $0.element.0.string, area: $0.element.1)
        })
  }

  private func drawn(_ rows: [Int32], stream: UInt64) -> [Int32] {
    guard rows.count > Self.mostRows else { return rows }
    var order = rows
    var random = SeededRandom(seed: seed, stream: stream)
    random.shuffle(&order)
    return order.prefix(Self.mostRows).sorted()
  }

  private func area(
    _ predictions: Predictions, _ rows: TrainingRows, _ clusters: Clusters?
  ) -> MetricEstimate {
    ModelsOnRows(
      .rocAUC,
      of: [ScoredPredictions(predictions: predictions, labels: Decision.labels(predictions))],
      truth: rows.target, clusters: clusters, weights: nil,
      bootstrap: Bootstrap(draws: 100, seed: seed, workers: workers)
    ).estimate(of: 0, alpha: alpha)
  }
}
