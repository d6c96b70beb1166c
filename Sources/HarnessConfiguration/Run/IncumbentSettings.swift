internal import Candidates
internal import Results

extension RunConfiguration {
  /// The process that stands today, which a model would replace.
  package struct IncumbentSettings: Sendable {
    package var answers: Answers
    /// What it is, in words.
    package var note: String?

    package enum Answers: Sendable {
      /// What it reaches of the primary metric, as its people say.
      case declared(Double)
      /// What it said of the test rows.
      case predictions(CandidateSettings)
    }

    package var declared: Double? {
      if case .declared(let metric) = answers { metric } else { nil }
    }
  }
}

extension RunConfiguration.IncumbentSettings {
  private enum Keys {
    static let metric = OptionalKey(
      "metric", .number(),
      about: "What it reaches of the primary metric, where that was measured elsewhere.")
    static let predictions = OptionalKey(
      "predictions", .text,
      about: "A delimited text file of what it said of the test rows, as a candidate's. It then "
        + "stands on the ladder as 'incumbent'.")
    static let columns = OptionalKey(
      "columns", PredictionColumns.form,
      about: "The file's columns, where they do not have the default names.")
    static let threshold = OptionalKey(
      "threshold", .number(.from(0, to: 1)),
      about: "The probability from which on it calls a row positive. Left out: 0.5, or the one "
        + "that the costs ask for.")
    static let note = OptionalKey("note", .text, about: "What is done today, in words.")
    static let price = OptionalKey(
      "price", RunConfiguration.PriceSettings.form, about: "What it costs.")

    static let all: [any DeclaredKey] = [metric, predictions, columns, threshold, note, price]
    /// Of a file alone.
    static let ofPredictions: [any DeclaredKey] = [columns, threshold, price]
  }

  static var form: Form<Self> {
    .object(
      Keys.all,
      together: [
        .init(
          "oneOf",
          .array(
            [Keys.metric.name, Keys.predictions.name].map {
              .object([.init("required", .array([.string($0)]))])
            }))
      ]
    ) { object in
      let metric = object.value(Keys.metric)
      let path = object.value(Keys.predictions)
      let columns = object.value(Keys.columns)
      let threshold = object.value(Keys.threshold)
      let note = object.value(Keys.note)
      let price = object.value(Keys.price)
      switch (object.has(Keys.metric), object.has(Keys.predictions)) {
      case (true, true):
        object.note(.eitherOr(Keys.metric.name, Keys.predictions.name), at: Keys.predictions)
      case (false, false): object.noteMissing(Keys.predictions, .incumbent)
      case (true, false):
        for key in Keys.ofPredictions { object.noteIdle(key, beside: Keys.metric) }
      case (false, true): break
      }
      let answers: Answers? =
        metric.map { .declared($0) }
        ?? path.map {
          .predictions(
            RunConfiguration.CandidateSettings(
              name: Rung.Kind.incumbent.rawValue, source: .file(path: $0),
              columns: columns ?? PredictionColumns(),
              threshold: threshold, note: note, price: price))
        }
      return answers.map { Self(answers: $0, note: note) }
    }
  }
}
