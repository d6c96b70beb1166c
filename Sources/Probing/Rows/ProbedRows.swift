package import Evaluation
package import Splitting
internal import Statistics
package import Tabular

/// The rows that models are trained on to learn of the data itself: training rows alone, and of many
/// rows a sample.
package struct ProbedRows: Sendable {
  /// In the table, ascending.
  package let places: [Int32]
  package let training: TrainingRows
  package let folds: Folds
  /// The number of each row's group; nil where rows are independent.
  package let clusters: Clusters?
  /// Nil but for a split by time.
  let times: [Double]?
  /// Of the whole run.
  package let trainingRowCount: Int

  /// Keeps these draws apart from those of others with the same seed.
  private static let stream: UInt64 = 0x70_726f_6265

  /// Samples keep the classes' shares, or whole groups together. Folds are made as the baselines' are.
  ///
  /// - Precondition: the table has all rows; so have weights and the group.
  package init(
    _ table: Table, target: Target, weights: [Double]?, split: Split, method: SplitMethod,
    group: Column?, folds: Int, seed: UInt64, limit: Int
  ) throws(SplitError) {
    let all = split.trainingRows
    let chosen: [Int32]
    if all.count <= limit {
      chosen = all
    } else {
      let order = SampleOrder.positions(
        of: target.selecting(all), groups: group?.selecting(all), seed: seed,
        stream: Self.stream)
      chosen = order.prefix(limit).sorted().map { all[Int($0)] }
    }
    let sampled = Split(trainingRows: chosen, testRows: split.testRows)
    places = chosen
    training = sampled.training(of: table, target: target, weights: weights)
    self.folds = try method.folds(
      for: target, of: sampled, groups: group, count: folds, seed: seed)
    clusters = group.map { Clusters($0.selecting(chosen)) }
    if case .time(let column) = method, case .numbers(let numbers) = column.values {
      times = chosen.map { numbers[Int($0)] }
    } else {
      times = nil
    }
    trainingRowCount = all.count
  }
}
