/// How the linear rung is trained.
package struct LinearSettings: Equatable, Sendable {
  package let encoder: EncoderSettings
  package let penalty: PenaltySetting
  /// Of the coefficients' intervals.
  package let confidenceLevel: Double

  package enum PenaltySetting: Equatable, Sendable {
    /// The one of `Penalty.path` with the least mean validation loss (squared error or log loss);
    /// the strongest of equals.
    case crossValidated
    case configured(Penalty)
  }

  /// - Precondition: the confidence level lies strictly between 0 and 1.
  package init(encoder: EncoderSettings, penalty: PenaltySetting, confidenceLevel: Double = 0.95) {
    precondition(confidenceLevel > 0 && confidenceLevel < 1, "a confidence level is in (0, 1)")
    self.encoder = encoder
    self.penalty = penalty
    self.confidenceLevel = confidenceLevel
  }
}
