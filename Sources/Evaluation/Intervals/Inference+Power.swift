internal import Statistics

extension Inference {
  /// The chance to see what is there that "could have shown" and "would be needed" speak of.
  static let power = 0.8

  /// The smallest true difference that would be told from zero at this level with 80 % power;
  /// nil where the sample shows no spread to judge by.
  func detectableDifference(alpha: Double) -> Double? {
    standardError > 0 ? Inference.reach(alpha: alpha) * standardError : nil
  }

  /// How many times the rows it would take to tell the estimate from `null` at this level with
  /// 80 % power; nil where the two are equal or no spread is seen.
  ///
  /// The distance is counted in the standard errors that the p-value stands for, so that what is
  /// not told apart at this level always needs more rows, also where few degrees of freedom or a
  /// score test see a longer way than estimate and standard error do.
  func neededGrowth(from null: Double, alpha: Double) -> Double? {
    guard standardError > 0, estimate != null else { return nil }
    let plain = abs(estimate - null) / standardError
    let distance = min(plain, Normal.twoSidedCritical(alpha: pValue(null: null)))
    guard distance > 0 else { return nil }
    let ratio = Inference.reach(alpha: alpha) / distance
    return ratio * ratio
  }

  /// How many standard errors away a difference has to be, to be seen with the power above.
  static func reach(alpha: Double) -> Double {
    Normal.twoSidedCritical(alpha: alpha) + Normal.quantile(Inference.power)
  }
}
