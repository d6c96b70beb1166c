extension RunConfiguration {
  /// The primary metric, and what counts as enough of it.
  package struct MetricSettings: Sendable {
    /// As in the config; bound to a metric once the task is known.
    package var name: String
    /// Of the pinball loss.
    package var quantile: Double?
    package var target: Double
    package var minimumLift: Double
    package var margin: Double
  }
}

extension RunConfiguration.MetricSettings {
  private enum Keys {
    static let name = RequiredKey(
      "name", .text, .ask(.metricName),
      about: "The primary metric, on which candidates are judged; it also says what the task is: a "
        + "metric of classes or one of values.")
    static let quantile = OptionalKey(
      "quantile", .number(.between(0, 1)), about: "The quantile of the metric 'pinball'.")
    static let target = RequiredKey(
      "target", .number(), .ask(.metricTarget),
      about: "The value of the metric from which on a model is good enough to be used.")
    static let minimumLift = DefaultedKey(
      "minimumLift", .number(.atLeast(0)), default: .integer(0),
      about: "The smallest lift over the reference that is worth having.")
    static let margin = DefaultedKey(
      "margin", .number(.atLeast(0)), default: .integer(0),
      about: "The largest loss that does not matter.")

    static let all: [any DeclaredKey] = [name, quantile, target, minimumLift, margin]
  }

  static var form: Form<Self> {
    .object(Keys.all) { object in
      let name = object.value(Keys.name)
      let quantile = object.value(Keys.quantile)
      let target = object.value(Keys.target)
      let minimumLift = object.value(Keys.minimumLift)
      let margin = object.value(Keys.margin)
      guard let name, let target else { return nil }
      return Self(
        name: name, quantile: quantile, target: target, minimumLift: minimumLift, margin: margin)
    }
  }
}
