internal import Statistics

extension Inference {
  /// The chance to see what is there that "could have shown" and "would be needed" speak of.
  static let power = 0.8

  /// The smallest true difference that would be told from zero at this level with 80 % power;
  /// nil where the sample shows no spread to judge by.
  func detectableDifference(alpha: Double) -> Double? {
    standardError > 0 ? (quantiles(alpha: alpha)) * standardError : nil
  }

  /// How many times the rows it would take to tell the estimate from `null` at this level with
  /// 80 % power; nil where the two are equal or no spread is seen.
  func neededGrowth(from null: Double, alpha: Double) -> Double? {
    guard standardError > 0, estimate != null else { return nil }
    let ratio = quantiles(alpha: alpha) * standardError / (estimate - null)
    return ratio * ratio
  }

  private func quantiles(alpha: Double) -> Double {
    Normal.twoSidedCritical(alpha: alpha) + Normal.quantile(Inference.power)
  }
}
