package import Results

extension Metric {
  /// The tasks that the metric is defined for.
  package var tasks: Set<TaskKind> {
    switch self {
    case .logLoss, .accuracy, .balancedAccuracy, .rocAUC, .matthews, .expectedCost:
      [.binary, .multiclass]
    case .averagePrecision, .brier, .f1, .precision, .recall, .calibrationError: [.binary]
    case .macroF1, .weightedF1: [.multiclass]
    case .rootMeanSquaredError, .meanAbsoluteError, .rSquared, .medianAbsoluteError,
      .meanAbsolutePercentageError, .pinball:
      [.regression]
    }
  }

  /// Whether a model that gives labels only cannot be scored.
  package var needsProbabilities: Bool {
    switch self {
    case .logLoss, .rocAUC, .averagePrecision, .brier, .calibrationError: true
    default: false
    }
  }

  /// Every metric of a task; expected cost and pinball loss only where their parameter is given.
  package static func all(
    for task: TaskKind, quantile: Double? = nil, costs: CostMatrix? = nil
  ) -> [Metric] {
    let plain: [Metric] = [
      .logLoss, .rocAUC, .averagePrecision, .brier, .accuracy, .balancedAccuracy, .f1, .precision,
      .recall, .macroF1, .weightedF1, .matthews, .calibrationError, .rootMeanSquaredError,
      .meanAbsoluteError, .rSquared, .medianAbsoluteError, .meanAbsolutePercentageError,
    ]
    let withParameters: [Metric?] = [
      costs.map(Metric.expectedCost), quantile.map { Metric.pinball(quantile: $0) },
    ]
    return (plain + withParameters.compactMap(\.self)).filter { $0.tasks.contains(task) }
  }
}
