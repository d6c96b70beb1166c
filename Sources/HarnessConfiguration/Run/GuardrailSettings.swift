extension RunConfiguration {
  /// A metric on which a candidate must not be worse.
  package struct GuardrailSettings: Sendable {
    package var name: String
    package var quantile: Double?
    /// The largest loss that does not matter.
    package var margin: Double
  }
}

extension RunConfiguration.GuardrailSettings {
  private enum Keys {
    static let metric = RequiredKey(
      "metric", .text, .ask(.guardrailMetric),
      about: "A metric on which a candidate must not be worse than the reference.")
    static let margin = RequiredKey(
      "margin", .number(.atLeast(0)), .ask(.guardrailMargin),
      about: "The largest loss on it that does not matter.")
    static let quantile = OptionalKey(
      "quantile", .number(.between(0, 1)), about: "The quantile of the metric 'pinball'.")

    static let all: [any DeclaredKey] = [metric, margin, quantile]
  }

  static var form: Form<Self> {
    .object(Keys.all) { object in
      let metric = object.value(Keys.metric)
      let margin = object.value(Keys.margin)
      let quantile = object.value(Keys.quantile)
      guard let metric, let margin else { return nil }
      return Self(name: metric, quantile: quantile, margin: margin)
    }
  }
}
