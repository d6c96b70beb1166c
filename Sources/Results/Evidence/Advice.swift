/// Which model to use in a subpopulation, as far as the evidence goes.
package enum Advice: String, Codable, CaseIterable, Sendable {
  /// The candidate is better here.
  case candidate
  /// The candidate is worse, or no better than what is simpler.
  case reference
  /// The candidate is below target, and the reference is no better.
  case neither
  /// The rows are too few to tell; start simple, with the reference.
  case undecided
}
