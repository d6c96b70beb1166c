package import Results
package import Splitting

/// A model that says the same of every row.
package struct FittedConstant: FittedModel {
  private let output: OutputDescription
  private let classes: [String]
  private let statistic: ConstantLearner.Statistic

  init(output: OutputDescription, classes: [String], statistic: ConstantLearner.Statistic) {
    self.output = output
    self.classes = classes
    self.statistic = statistic
  }

  package func predict(_ features: Features) throws(PredictionError) -> Predictions {
    Predictions(
      [output], of: [UInt8](repeating: 0, count: features.rowCount), classCount: classes.count)
  }

  package var description: ModelDescription {
    .constant(
      ConstantDescription(
        classes: classes, output: output,
        statistic: classes.isEmpty ? statistic.described : nil))
  }

  /// A share for each class but one, or the value.
  package var parameterCount: Int { max(1, classes.count - 1) }
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
