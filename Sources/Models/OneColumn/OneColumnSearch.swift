package import Parallel
package import Splitting
internal import Statistics
package import Tabular

/// Finds the one column that tells most of the target, and makes the best model of it.
///
/// Each column is cut into parts, levels or ranges, and answers by the mean of each: as flexible as
/// anything that looks at one column alone needs to be. Which column, and how coarse, is chosen by
/// cross-validation on training rows, by log loss or squared error (of ranks, for a quantile).
package struct OneColumnSearch: Sendable {
  /// What stands for the values of a part; classes always have their shares.
  package let statistic: ConstantLearner.Statistic

  /// Columns are chosen on so many training rows at most, at even distances: enough to tell a column
  /// that says nearly all from one that does not. The model is of all of them.
  static let mostRowsToChoose = 32_768

  package init(statistic: ConstantLearner.Statistic) { self.statistic = statistic }

  package struct Result: Sendable {
    package let model: OneColumnModel
    /// Places of training rows that the column was chosen on, and what the folds' models, which had
    /// not seen them, said of these rows.
    package let chosenOn: [Int32]
    package let outOfFold: Predictions
  }

  /// Nil without columns, or with fewer than two folds. O(rows × columns).
  package func best(
    _ rows: TrainingRows, folds: Folds, workers: Workers
  ) -> Result? {
    let columns = rows.features.source.columns
    guard !columns.isEmpty, folds.count >= 2 else { return nil }
    let sample = Sample(rows, folds: folds)
    let compared = sample.target.toChoose(for: statistic)
    let found = workers.map(columns.count) { choose(columns[$0], compared, sample) }
    guard
      let best = found.indices.min(by: { (found[$0].loss, $0) < (found[$1].loss, $1) })
    else { return nil }
    return Result(
      model: fit(columns[best], found[best], rows), chosenOn: sample.positions,
      outOfFold: outOfFold(columns[best], found[best], sample))
  }

  /// What each column's best model says of rows that it had not seen, one column after the other; with
  /// the positions of these rows. Nothing without two folds. O(rows × columns).
  package func each<Value: Sendable>(
    _ rows: TrainingRows, folds: Folds, workers: Workers,
    _ transform: @Sendable (ColumnName, _ positions: [Int32], Predictions) -> Value
  ) -> [Value] {
    let columns = rows.features.source.columns
    guard folds.count >= 2 else { return [] }
    let sample = Sample(rows, folds: folds)
    let compared = sample.target.toChoose(for: statistic)
    return workers.map(columns.count) { index in
      let choice = choose(columns[index], compared, sample)
      return transform(
        columns[index].name, sample.positions, outOfFold(columns[index], choice, sample))
    }
  }

  /// The rows that columns are chosen on.
  private struct Sample: Sendable {
    /// Among the training rows.
    let positions: [Int32]
    /// In the table.
    let places: [Int32]
    let target: Target
    let weights: [Double]?
    let foldOfRow: [Int32]
    let foldCount: Int

    init(_ rows: TrainingRows, folds: Folds) {
      let step = Swift.max(1, rows.count / OneColumnSearch.mostRowsToChoose)
      let positions = stride(from: 0, to: rows.count, by: step).map { Int32($0) }
      self.positions = positions
      places = positions.map { rows.features.rows[Int($0)] }
      target = rows.target.selecting(positions)
      weights = rows.weights.map { weights in positions.map { weights[Int($0)] } }
      foldOfRow = positions.map { folds.assignment[Int($0)] }
      foldCount = folds.count
    }
  }

  private func outOfFold(_ column: Column, _ choice: Choice, _ sample: Sample) -> Predictions {
    let partOfRow = choice.parts.parts(of: column, rows: sample.places)
    let sums = FoldSums(
      sample.target, weights: sample.weights, parts: partOfRow, of: choice.parts.count,
      folds: sample.foldOfRow, of: sample.foldCount)
    let foldAnswers = sums.answers(choice.grouping)
    return Predictions(
      partOfRow.map { choice.grouping[Int($0)] },
      answers: { foldAnswers[Int(sample.foldOfRow[$0])] }, isClasses: sample.target.isOfClasses)
  }

  private struct Choice {
    let parts: ColumnParts
    let grouping: [Int32]
    let loss: Double
  }

  /// The best way to put the column's parts together; of equal ones the finest.
  private func choose(
    _ column: Column, _ target: Target, _ sample: Sample
  ) -> Choice {
    let parts = ColumnParts(column, cutBy: sample.places)
    let sums = FoldSums(
      target, weights: sample.weights, parts: parts.parts(of: column, rows: sample.places),
      of: parts.count, folds: sample.foldOfRow, of: sample.foldCount)
    let groupings = parts.groupings(sums.rowCounts)
    let losses = groupings.map(sums.loss)
    let best = losses.indices.min { (losses[$0], $0) < (losses[$1], $1) } ?? 0
    return Choice(parts: parts, grouping: groupings[best], loss: losses[best])
  }

  /// On all training rows.
  private func fit(_ column: Column, _ choice: Choice, _ rows: TrainingRows) -> OneColumnModel {
    let groups = choice.parts.parts(of: column, rows: rows.features.rows).map {
      choice.grouping[Int($0)]
    }
    let count = Int(choice.grouping.max() ?? 0) + 1
    return OneColumnModel(
      column: column.name, parts: choice.parts, groupOfPart: choice.grouping,
      answers: answers(rows, groups, count), isClasses: rows.target.isOfClasses)
  }

  private func answers(_ rows: TrainingRows, _ groups: [Int32], _ count: Int) -> [[Double]] {
    let weights = rows.weights
    switch (rows.target, statistic) {
    case (.classes(let truth), _):
      var sums = [[Double]](
        repeating: [Double](repeating: 0, count: truth.classes.count), count: count)
      for (row, code) in truth.codes.enumerated() {
        sums[Int(groups[row])][Int(code)] += weights?[row] ?? 1
      }
      return FoldSums.answers(sums, isClasses: true)
    case (.values(let values), .mean):
      var sums = [[Double]](repeating: [0, 0, 0], count: count)
      for (row, value) in values.enumerated() {
        let weight = weights?[row] ?? 1
        sums[Int(groups[row])][0] += weight
        sums[Int(groups[row])][1] += weight * value
      }
      return FoldSums.answers(sums, isClasses: false)
    case (.values(let values), .median):
      return quantiles(values, weights, groups, count, at: 0.5)
    case (.values(let values), .quantile(let probability)):
      return quantiles(values, weights, groups, count, at: probability)
    }
  }

  /// Of each group, and of all rows for a group without any.
  private func quantiles(
    _ values: [Double], _ weights: [Double]?, _ groups: [Int32], _ count: Int,
    at probability: Double
  ) -> [[Double]] {
    var members = [[Int]](repeating: [], count: count)
    for row in values.indices where weights.map({ $0[row] > 0 }) ?? true {
      members[Int(groups[row])].append(row)
    }
    func quantile(_ rows: [Int]) -> Double {
      let chosen = rows.map { values[$0] }
      guard let weights else { return Quantiles(chosen)[probability] }
      return WeightedQuantiles(chosen, weights: rows.map { weights[$0] })[probability]
    }
    let all = quantile(members.flatMap(\.self))
    return members.map { [$0.isEmpty ? all : quantile($0)] }
  }
}

extension Target {
  fileprivate var isOfClasses: Bool {
    if case .classes = self { true } else { false }
  }

  /// What columns are chosen by: values less their mean, or the ranks of values whose median or other
  /// quantile is asked for, since a few far ones would decide by their squares.
  fileprivate func toChoose(for statistic: ConstantLearner.Statistic) -> Target {
    guard case .values(var values) = self else { return self }
    if statistic != .mean { values = DenseRanks(values).ranks.map(Double.init) }
    let mean = Moments(values).mean
    return .values(values.map { $0 - mean })
  }
}
