/// A metric: a function of truth and predictions with a direction and a range.
package enum Metric: Hashable, Sendable {
  // Binary and multi-class.
  case logLoss
  case accuracy
  case balancedAccuracy
  case rocAUC
  case expectedCost(CostMatrix)
  case matthews
  // Binary.
  case averagePrecision
  case brier
  case f1
  case precision
  case recall
  case calibrationError
  // Multi-class.
  case macroF1
  case weightedF1
  // Regression.
  case rootMeanSquaredError
  case meanAbsoluteError
  case rSquared
  case medianAbsoluteError
  case meanAbsolutePercentageError
  case pinball(quantile: Double)
}
