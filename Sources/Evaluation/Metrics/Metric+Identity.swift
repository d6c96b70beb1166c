extension Metric {
  /// The name in configs and results.
  package var id: String {
    switch self {
    case .logLoss: "log_loss"
    case .accuracy: "accuracy"
    case .balancedAccuracy: "balanced_accuracy"
    case .rocAUC: "roc_auc"
    case .expectedCost: "expected_cost"
    case .matthews: "matthews"
    case .averagePrecision: "average_precision"
    case .brier: "brier"
    case .f1: "f1"
    case .precision: "precision"
    case .recall: "recall"
    case .calibrationError: "ece"
    case .macroF1: "macro_f1"
    case .weightedF1: "weighted_f1"
    case .rootMeanSquaredError: "rmse"
    case .meanAbsoluteError: "mae"
    case .rSquared: "r2"
    case .medianAbsoluteError: "median_ae"
    case .meanAbsolutePercentageError: "mape"
    case .pinball: "pinball"
    }
  }

  /// The name in prose.
  package var title: String {
    switch self {
    case .logLoss: "log loss"
    case .accuracy: "accuracy"
    case .balancedAccuracy: "balanced accuracy"
    case .rocAUC: "ROC AUC"
    case .expectedCost: "expected cost"
    case .matthews: "Matthews correlation"
    case .averagePrecision: "average precision"
    case .brier: "Brier score"
    case .f1: "F1"
    case .precision: "precision"
    case .recall: "recall"
    case .calibrationError: "expected calibration error"
    case .macroF1: "macro F1"
    case .weightedF1: "weighted F1"
    case .rootMeanSquaredError: "RMSE"
    case .meanAbsoluteError: "MAE"
    case .rSquared: "R²"
    case .medianAbsoluteError: "median absolute error"
    case .meanAbsolutePercentageError: "MAPE"
    case .pinball(let quantile): "pinball loss at \(quantile)"
    }
  }
}
