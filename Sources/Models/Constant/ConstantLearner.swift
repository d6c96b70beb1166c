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
    /// The quantile at this probability, by `Quantiles`.
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
      output(of: rows.target.selecting(folds.rows(outside: fold)))
    }
    let classes: [String] =
      if case .classes(let target) = rows.target { target.classes.map(\.string) } else { [] }
    return TrainedModel(
      model: FittedConstant(
        output: output(of: rows.target), classes: classes, statistic: statistic),
      outOfFold: Predictions(
        outputs, of: folds.assignment, classCount: classes.count))
  }

  private func output(of target: Target) -> OutputDescription {
    switch target {
    case .classes(let target):
      .probabilities(target.counts.map { Double($0) / Double(target.codes.count) })
    case .values(let values):
      switch statistic {
      case .mean: .value(Moments(values).mean)
      case .median: .value(Quantiles(values).median)
      case .quantile(let probability): .value(Quantiles(values)[probability])
      }
    }
  }
}
