/// What a candidate is run for.
package enum ProgramPhase: String, Codable, CaseIterable, Sendable {
  /// One process trains and predicts.
  case all
  case fit
  /// A process that has a trained model, and answers requests.
  case predict
}
