/// How an interval was computed.
package enum IntervalMethod: String, Codable, CaseIterable, Sendable {
  /// Student's t on the differences of per-row losses of the same rows.
  case pairedDifferences
  /// Student's t on per-row losses of one model.
  case meanOfLosses
  /// DeLong's covariance of the areas under two ROC curves on the same rows.
  case delong
  /// Percentiles of the paired bootstrap, stratified by class for classification.
  case pairedBootstrap
}
