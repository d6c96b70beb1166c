/// What one model does on some rows, beyond its metric.
package struct ModelDetail: Codable, Equatable, Sendable {
  /// Of the metric; nil where there is no interval.
  package let standardError: Double?
  /// Rows by true class and, in these, by decided class, in the order of the classes; nil for a
  /// regression, and where the classes are many.
  package let confusion: [[Int]]?
  /// Nil for classes.
  package let residuals: ResidualSummary?
  /// Nil where the model gives labels alone.
  package let calibration: Calibration?

  /// More would make a long list of a short result.
  package static let mostClasses = 12

  package init(
    standardError: Double? = nil, confusion: [[Int]]? = nil, residuals: ResidualSummary? = nil,
    calibration: Calibration? = nil
  ) {
    self.standardError = standardError
    self.confusion = confusion
    self.residuals = residuals
    self.calibration = calibration
  }
}
