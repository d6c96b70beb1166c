package import Candidates
internal import Results
internal import Tabular

extension RunConfiguration {
  /// A model from outside.
  package struct CandidateSettings: Sendable {
    package var name: String
    package var source: Source
    /// The file's columns, where they have other names than the defaults.
    package var columns: PredictionColumns
    /// The decision threshold of a binary candidate; by default ½, or the cost matrix's.
    package var threshold: Double?
    package var note: String?
    /// What it costs, as far as its makers say.
    package var price: PriceSettings?

    /// Where its predictions come from.
    package enum Source: Sendable, Equatable {
      /// A file, its path as the config spells it.
      case file(path: String)
      /// It is run.
      case program(ProgramSettings)
      /// It runs already, and is asked.
      case service(ServiceSettings)
    }
  }
}

extension RunConfiguration.CandidateSettings {
  private enum Keys {
    static let name = RequiredKey(
      "name", .text, .ask(.candidateName),
      about: "What the report calls the candidate; unique, and not the name of another rung.")
    static let predictions = OptionalKey(
      "predictions", .text,
      about: "A delimited text file with the candidate's predictions for the test rows, relative "
        + "to this config's folder.")
    static let command = OptionalKey(
      "command", .list(of: .argument, atLeast: 1),
      about: "Instead of predictions: a program and its arguments, which trains and predicts. It "
        + "works in this config's folder; no shell reads it. docs/CANDIDATES.md says what it gets.")
    static let http = OptionalKey(
      "http", ServiceSettings.form,
      about:
        "Instead of predictions: a running service that is asked for them, by MLflow's scoring "
        + "protocol. docs/CANDIDATES.md says what it is sent.")
    static let phases = OptionalKey(
      "phases", .phases,
      about: "Of a command that trains in one process and answers requests in another: these two "
        + "words. Left out: one process does both, and single rows cannot be timed.")
    static let limits = OptionalKey(
      "limits", ProgramLimitSettings.form,
      about: "What a command may use in each of its phases.")
    static let environment = OptionalKey(
      "environment", .list(of: .argument),
      about:
        "Variables of the harness's environment that a command gets to see, beside PATH, HOME, "
        + "LANG, LC_ALL and TZ.")
    static let columns = OptionalKey(
      "columns", PredictionColumns.form,
      about: "The file's columns, where they do not have the default names.")
    static let threshold = OptionalKey(
      "threshold", .number(.from(0, to: 1)),
      about: "The probability from which on a row is called positive. Left out: 0.5, or the one "
        + "that the costs ask for.")
    static let note = OptionalKey(
      "note", .text, about: "What its makers say of it; shown as it is.")

    static let price = OptionalKey(
      "price", RunConfiguration.PriceSettings.form,
      about: "What the candidate costs, for the steps of the ladder.")

    static let all: [any DeclaredKey] = [
      name, predictions, command, http, phases, limits, environment, columns, threshold, note,
      price,
    ]
  }

  static var form: Form<Self> {
    .object(Keys.all, together: sourceKeywords) { object in
      let name = object.value(Keys.name)
      let source = source(&object)
      let columns = object.value(Keys.columns) ?? PredictionColumns()
      let threshold = object.value(Keys.threshold)
      let note = object.value(Keys.note)
      let price = object.value(Keys.price)
      guard let name, let source else { return nil }
      guard !Rung.Kind.reserved.contains(where: { $0.rawValue == name }) else {
        object.note(.reservedName(name), at: Keys.name)
        return nil
      }
      return Self(
        name: name, source: source, columns: columns, threshold: threshold, note: note,
        price: price)
    }
  }

  /// For the schema: a file, a command or a service.
  private static let sourceKeywords: [JSONLiteral.Member] = [
    .init(
      "oneOf",
      .array(
        [Keys.predictions.name, Keys.command.name, Keys.http.name].map {
          .object([.init("required", .array([.string($0)]))])
        }))
  ]

  /// Where its predictions come from; nil once a problem is noted.
  private static func source(_ object: inout ObjectReader) -> Source? {
    let path = object.value(Keys.predictions)
    let command = object.value(Keys.command)
    let http = object.value(Keys.http)
    let hasPhases = object.value(Keys.phases) ?? false
    let limits = object.value(Keys.limits) ?? ProgramLimitSettings()
    let environment = object.value(Keys.environment) ?? []
    guard object.has(Keys.command) else {
      let others: [any DeclaredKey] = [Keys.predictions, Keys.http]
      if let other = others.first(where: { object.has($0) }) {
        for key in [Keys.phases, Keys.limits, Keys.environment] as [any DeclaredKey] {
          object.noteIdle(key, beside: other)
        }
      }
      if object.has(Keys.http) {
        if object.has(Keys.predictions) {
          object.note(.eitherOr(Keys.predictions.name, Keys.http.name), at: Keys.predictions)
        }
        return http.map { .service($0) }
      }
      guard object.has(Keys.predictions) else {
        object.noteMissing(Keys.predictions, .candidatePredictions)
        return nil
      }
      return path.map { .file(path: $0) }
    }
    if object.has(Keys.predictions) {
      object.note(.eitherOr(Keys.predictions.name, Keys.command.name), at: Keys.predictions)
    }
    if object.has(Keys.http) {
      object.note(.eitherOr(Keys.http.name, Keys.command.name), at: Keys.http)
    }
    return command.map {
      .program(
        ProgramSettings(
          command: $0, hasPhases: hasPhases, seconds: limits.seconds, megabytes: limits.megabytes,
          environment: environment))
    }
  }
}
