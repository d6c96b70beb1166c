internal import Evaluation
internal import Models

extension Metric {
  /// The statistic of the training values that is best for the metric among constants; for MAPE,
  /// whose best is a weighted median, the median stands in.
  var bestConstant: ConstantLearner.Statistic {
    switch self {
    case .meanAbsoluteError, .medianAbsoluteError, .meanAbsolutePercentageError: .median
    case .pinball(let quantile): .quantile(quantile)
    default: .mean
    }
  }
}
