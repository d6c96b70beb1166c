/// Why a metric has no value on some rows.
package enum UnmeasurableReason: String, Codable, CaseIterable, Sendable {
  /// There are no rows.
  case noRows
  /// All rows are of one class.
  case oneClass
  /// A class of the target has no rows.
  case missingClass
  /// All rows are predicted to be of one class, so there is nothing to correlate.
  case onePredictedClass
  /// No row is truly positive, so nothing could be recalled.
  case noPositives
  /// No row is predicted positive, so precision has no denominator.
  case nothingPredictedPositive
  /// Truth is constant, so there is no variance to explain.
  case constantTruth
  /// A true value is zero, and the error is relative to it.
  case zeroTruth
  /// The model gives labels, and the metric needs probabilities.
  case needsProbabilities
  /// The model says the same of all rows, so there is no slope.
  case constantPrediction
  /// Predictions tell the outcomes apart without error, so that no slope is steep enough.
  case separated
  /// The metric's denominator is zero in another way.
  case undefined
}
