/// The probability from which on a row is called positive (binary tasks), and where it is from.
package struct DecisionThreshold: Codable, Equatable, Sendable {
  package let value: Double
  package let origin: Origin

  package enum Origin: String, Codable, CaseIterable, Sendable {
    /// One half, where nothing asks for another.
    case half
    /// Chosen for the primary metric by cross-validation on training rows.
    case crossValidated
    /// The cost matrix's own: where both decisions cost the same.
    case costs
    /// The one of the least expected cost by cross-validation on training rows.
    case crossValidatedCosts
    /// Set by the config.
    case configured
  }

  package init(value: Double, origin: Origin) {
    self.value = value
    self.origin = origin
  }
}
