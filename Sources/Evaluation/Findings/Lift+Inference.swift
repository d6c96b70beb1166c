internal import Results

extension Lift {
  /// At confidence 1 − `alpha`, by itself.
  init(_ inference: Inference, alpha: Double) {
    self.init(
      estimate: inference.estimate, standardError: inference.standardError,
      interval: inference.interval(alpha: alpha), pValue: inference.pValue(null: 0),
      adjustedPValue: nil, method: inference.method)
  }
}
