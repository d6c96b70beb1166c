package import Parallel
internal import Results
package import Splitting
internal import Statistics
internal import Tabular

/// The constant rung: the same answer for every row. For classes, their shares of the training
/// rows as probabilities; for values, one statistic of them.
package struct ConstantLearner: Learner {
  package let statistic: Statistic

  /// What stands for values; classes always have their shares.
  package enum Statistic: Equatable, Sendable {
    case mean
    case median
    /// The quantile at this probability, by `Quantiles`; of rows with weights, `WeightedQuantiles`.
    case quantile(Double)
  }

  /// - Precondition: a quantile's probability is in 0 … 1.
  package init(statistic: Statistic) {
    if case .quantile(let probability) = statistic {
      precondition((0...1).contains(probability), "a quantile's probability is in 0 … 1")
    }
    self.statistic = statistic
  }

  package func train(_ rows: TrainingRows, folds: Folds, workers: Workers) throws(FitError)
    -> TrainedModel
  {
    precondition(folds.assignment.count == rows.count, "folds and rows differ in length")
    let outputs = (0..<folds.count).map { fold in
      let fitting = folds.rows(outside: fold)
      return output(
        of: rows.target.selecting(fitting),
        weights: rows.weights.map { weights in fitting.map { weights[Int($0)] } })
    }
    let classes: [String] =
      if case .classes(let target) = rows.target { target.classes.map(\.string) } else { [] }
    return TrainedModel(
      model: FittedConstant(
        output: output(of: rows.target, weights: rows.weights), classes: classes,
        statistic: statistic),
      outOfFold: Predictions(
        outputs, of: folds.assignment, classCount: classes.count))
  }

  private func output(of target: Target, weights: [Double]?) -> OutputDescription {
    switch target {
    case .classes(let target): .probabilities(shares(target, weights))
    case .values(let values):
      switch statistic {
      case .mean: .value(WeightedMoments(values, weights: weights).mean)
      case .median: .value(quantile(0.5, of: values, weights))
      case .quantile(let probability): .value(quantile(probability, of: values, weights))
      }
    }
  }

  private func shares(_ target: ClassTarget, _ weights: [Double]?) -> [Double] {
    guard let weights else {
      return target.counts.map { Double($0) / Double(target.codes.count) }
    }
    var sums = [CompensatedSum](repeating: CompensatedSum(), count: target.classes.count)
    for (code, weight) in zip(target.codes, weights) { sums[Int(code)].add(weight) }
    let total = sums.reduce(0) { $0 + $1.value }
    return sums.map { $0.value / total }
  }

  private func quantile(_ probability: Double, of values: [Double], _ weights: [Double]?)
    -> Double
  {
    weights.map { WeightedQuantiles(values, weights: $0)[probability] }
      ?? Quantiles(values)[probability]
  }
}
