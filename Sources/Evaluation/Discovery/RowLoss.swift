internal import Foundation
internal import Models
internal import Splitting

/// What one row costs a model: the loss whose mean is the metric, or the one that is nearest to a
/// metric that is no mean over rows.
enum RowLoss: Sendable, Equatable {
  case logLoss
  case brier
  /// 1 where the decision is wrong.
  case wrongDecision
  case cost(CostMatrix)
  case squaredError
  case absoluteError
  /// The absolute error as a part of the true value.
  case relativeError
  case pinball(quantile: Double)

  /// The loss that belongs to a metric. A model that gives labels only is judged by its decisions,
  /// and a true value of zero leaves the absolute error.
  init(for metric: Metric, truth: Target, models: [ScoredPredictions]) {
    let hasProbabilities = models.allSatisfy {
      if case .probabilities = $0.predictions { true } else { false }
    }
    switch metric {
    case .logLoss, .rocAUC, .averagePrecision, .calibrationError:
      self = hasProbabilities ? .logLoss : .wrongDecision
    case .brier: self = hasProbabilities ? .brier : .wrongDecision
    case .accuracy, .balancedAccuracy, .f1, .precision, .recall, .macroF1, .weightedF1, .matthews:
      self = .wrongDecision
    case .expectedCost(let costs): self = .cost(costs)
    case .rootMeanSquaredError, .rSquared: self = .squaredError
    case .meanAbsoluteError, .medianAbsoluteError: self = .absoluteError
    case .meanAbsolutePercentageError:
      if case .values(let values) = truth, values.contains(0) {
        self = .absoluteError
      } else {
        self = .relativeError
      }
    case .pinball(let quantile): self = .pinball(quantile: quantile)
    }
  }

  /// The name in results.
  var id: String {
    switch self {
    case .logLoss: "log_loss"
    case .brier: "brier"
    case .wrongDecision: "error_rate"
    case .cost: "expected_cost"
    case .squaredError: "squared_error"
    case .absoluteError: "mae"
    case .relativeError: "mape"
    case .pinball: "pinball"
    }
  }

  /// The mean loss that a metric's target stands for; nil where the metric is another function of
  /// the rows, so that no row can be held against its target.
  func target(of metric: Metric, _ target: Double) -> Double? {
    switch (self, metric) {
    case (.logLoss, .logLoss), (.brier, .brier), (.cost, .expectedCost),
      (.absoluteError, .meanAbsoluteError), (.relativeError, .meanAbsolutePercentageError),
      (.pinball, .pinball):
      target
    case (.wrongDecision, .accuracy): 1 - target
    case (.squaredError, .rootMeanSquaredError): target * target
    default: nil
    }
  }

  /// Whether the mean of this loss, or one minus it, is the metric itself.
  func isMean(of metric: Metric) -> Bool {
    metric != .rootMeanSquaredError && target(of: metric, 0) != nil
  }

  /// The loss of each row. O(rows).
  func values(_ truth: Target, _ model: ScoredPredictions) -> [Double] {
    switch (truth, model.predictions) {
    case (.classes(let truth), .probabilities(let probabilities)) where self == .logLoss:
      return Metric.logLossValues(truth, probabilities)
    case (.classes(let truth), .probabilities(let probabilities)) where self == .brier:
      return Metric.brierValues(truth, probabilities.columns[1])
    case (.classes(let truth), _):
      let labels = model.labels ?? []
      if case .cost(let matrix) = self {
        return zip(truth.codes, labels).map { matrix.costs[Int($0)][Int($1)] }
      }
      return zip(truth.codes, labels).map { $0 == $1 ? 0 : 1 }
    case (.values(let truth), .values(let values)):
      return zip(truth, values).map { error(truth: $0, value: $1) }
    default: preconditionFailure("predictions of another task than truth")
    }
  }

  func error(truth: Double, value: Double) -> Double {
    let miss = truth - value
    switch self {
    case .squaredError: return miss * miss
    case .relativeError: return abs(miss) / abs(truth)
    case .pinball(let quantile): return miss >= 0 ? quantile * miss : (quantile - 1) * miss
    default: return abs(miss)
    }
  }
}
