package import Candidates
internal import Results
internal import Tabular

extension RunConfiguration {
  /// A model from outside, as a file of its predictions.
  package struct CandidateSettings: Sendable {
    package var name: String
    package var path: String
    /// The file's columns, where they have other names than the defaults.
    package var columns: PredictionColumns
    /// The decision threshold of a binary candidate; by default ½, or the cost matrix's.
    package var threshold: Double?
    package var note: String?
    /// What it costs, as far as its makers say.
    package var price: PriceSettings?
  }
}

extension RunConfiguration.CandidateSettings {
  private enum Keys {
    static let name = RequiredKey(
      "name", .text, .ask(.candidateName),
      about: "What the report calls the candidate; unique, and not the name of another rung.")
    static let predictions = RequiredKey(
      "predictions", .text, .ask(.candidatePredictions),
      about: "A delimited text file with the candidate's predictions for the test rows, relative "
        + "to this config's folder.")
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

    static let all: [any DeclaredKey] = [name, predictions, columns, threshold, note, price]
  }

  static var form: Form<Self> {
    .object(Keys.all) { object in
      let name = object.value(Keys.name)
      let path = object.value(Keys.predictions)
      let columns = object.value(Keys.columns) ?? PredictionColumns()
      let threshold = object.value(Keys.threshold)
      let note = object.value(Keys.note)
      let price = object.value(Keys.price)
      guard let name, let path else { return nil }
      guard !Rung.Kind.reserved.contains(where: { $0.rawValue == name }) else {
        object.note(.reservedName(name), at: Keys.name)
        return nil
      }
      return Self(
        name: name, path: path, columns: columns, threshold: threshold, note: note,
        price: price)
    }
  }
}
