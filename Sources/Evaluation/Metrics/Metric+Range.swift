package import Results

extension Metric {
  package var direction: MetricSummary.Direction {
    switch self {
    case .accuracy, .balancedAccuracy, .rocAUC, .matthews, .averagePrecision, .f1, .precision,
      .recall, .macroF1, .weightedF1, .rSquared:
      .higherIsBetter
    case .logLoss, .expectedCost, .brier, .calibrationError, .rootMeanSquaredError,
      .meanAbsoluteError, .medianAbsoluteError, .meanAbsolutePercentageError, .pinball:
      .lowerIsBetter
    }
  }

  /// The smallest value that the metric can take; nil is unbounded.
  package var lowest: Double? {
    switch self {
    case .matthews: -1
    case .rSquared: nil
    case .expectedCost(let matrix): matrix.costs.joined().min()
    default: 0
    }
  }

  /// The largest value that the metric can take; nil is unbounded.
  package var highest: Double? {
    switch self {
    case .accuracy, .balancedAccuracy, .rocAUC, .matthews, .averagePrecision, .brier, .f1,
      .precision, .recall, .calibrationError, .macroF1, .weightedF1, .rSquared:
      1
    case .expectedCost(let matrix): matrix.costs.joined().max()
    case .logLoss, .rootMeanSquaredError, .meanAbsoluteError, .medianAbsoluteError,
      .meanAbsolutePercentageError, .pinball:
      nil
    }
  }

  package var summary: MetricSummary {
    MetricSummary(
      id: id, title: title, direction: direction, lowest: lowest, highest: highest)
  }

  /// `value` minus `base`, signed so that more is better.
  package func lift(of value: Double, over base: Double) -> Double {
    direction == .higherIsBetter ? value - base : base - value
  }
}
