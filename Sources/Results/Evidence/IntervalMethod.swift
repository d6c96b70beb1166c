/// How an interval was computed. `docs/EVIDENCE.md` has the formulas.
package enum IntervalMethod: String, Codable, CaseIterable, Sendable {
  /// Student's t on the differences of per-row losses of the same rows.
  case pairedDifferences
  /// Student's t on per-row losses of one model.
  case meanOfLosses
  /// Tango's score interval for the difference of two proportions of the same rows.
  case pairedProportions
  /// Wilson's score interval for a proportion of rows.
  case proportion
  /// DeLong's covariance of the areas under two ROC curves on the same rows.
  case delong
  /// Student's t on the influence function of rows, or on its paired differences.
  case influence
  /// The standard error of draws from the normal law of the means that the metric depends on, with
  /// Student's quantiles.
  case normalDraws
  /// The standard error of the paired bootstrap, with Student's quantiles.
  case pairedBootstrap
}
