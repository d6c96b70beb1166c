extension RunConfiguration {
  /// How strong evidence has to be, and how it is drawn.
  package struct EvidenceSettings: Sendable {
    /// Chance of a false flag in a whole run.
    package var alpha: Double
    package var bootstrapDraws: Int
    package var seed: UInt64
    /// The share of a candidate's lift over the constant rung from which on one column that reaches it
    /// alone is a leak, or all that is needed.
    package var oneColumnShare: Double
  }
}

extension RunConfiguration.EvidenceSettings {
  private enum Keys {
    static let alpha = DefaultedKey(
      "alpha", .number(.between(0, 0.5)), default: .number(0.05),
      about: "The chance of a false alarm that is accepted, over all subpopulations of a run.")
    static let draws = DefaultedKey(
      "draws", .integer(.from(200, to: 100_000)), default: .integer(2000),
      about: "Draws of the bootstrap, for metrics that have no closed form.")
    static let seed = DefaultedKey(
      "seed", .seed, default: .integer(42), about: "The seed of the bootstrap.")

    static let oneColumnShare = DefaultedKey(
      "oneColumnShare", .number(.between(0, 10)), default: .number(0.9),
      about: "The share of a candidate's lift over the constant rung from which on a single column "
        + "that reaches it alone is told loudly.")

    static let all: [any DeclaredKey] = [alpha, draws, seed, oneColumnShare]
  }

  static var form: Form<Self> {
    .object(Keys.all) { object in
      Self(
        alpha: object.value(Keys.alpha), bootstrapDraws: object.value(Keys.draws),
        seed: object.value(Keys.seed), oneColumnShare: object.value(Keys.oneColumnShare))
    }
  }
}
