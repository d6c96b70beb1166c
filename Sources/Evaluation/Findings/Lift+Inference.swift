internal import Results

extension Lift {
  /// At confidence 1 − `alpha`; by itself where there is no adjusted p-value.
  init(_ inference: Inference, alpha: Double, adjustedPValue: Double? = nil) {
    self.init(
      estimate: inference.estimate, standardError: inference.standardError,
      interval: inference.interval(alpha: alpha), pValue: inference.pValue(null: 0),
      adjustedPValue: adjustedPValue, method: inference.method)
  }
}
