package import Results
package import Splitting

/// A model that says the same of every row.
package struct FittedConstant: FittedModel {
  private let answer: ConstantAnswer
  private let classes: [String]
  private let statistic: ConstantLearner.Statistic

  init(answer: ConstantAnswer, classes: [String], statistic: ConstantLearner.Statistic) {
    self.answer = answer
    self.classes = classes
    self.statistic = statistic
  }

  package func predict(_ features: Features) throws(PredictionError) -> Predictions {
    let rows = features.rowCount
    switch answer {
    case .shares(let shares):
      return .probabilities(
        ClassProbabilities(columns: shares.map { [Double](repeating: $0, count: rows) }))
    case .value(let value): return .values([Double](repeating: value, count: rows))
    }
  }

  package var description: ModelDescription {
    switch answer {
    case .shares(let shares):
      .constant(
        ConstantDescription(classes: classes, output: .probabilities(shares), statistic: nil))
    case .value(let value):
      .constant(
        ConstantDescription(classes: [], output: .value(value), statistic: statistic.described))
    }
  }

  /// A share for each class but one, or the value.
  package var parameterCount: Int {
    switch answer {
    case .shares(let shares): shares.count - 1
    case .value: 1
    }
  }
}

extension ConstantLearner.Statistic {
  fileprivate var described: ConstantDescription.Statistic {
    switch self {
    case .mean: .mean
    case .median: .median
    case .quantile: .quantile
    }
  }
}
