internal import Candidates
internal import Tabular

extension PredictionColumns {
  private enum Keys {
    static let id = OptionalKey(
      "id", .column, about: "The row's id. Left out: the name of data.id, or 'row'.")
    static let probability = OptionalKey(
      "probability", .column,
      about: "The probability of the positive class. Left out: 'probability'.")
    static let probabilities = DefaultedKey(
      "probabilities", .map(of: .column), default: .object([]),
      about: "With three classes or more: the column of each class's probability, by class. A "
        + "class that is left out has 'probability_' and its name.")
    static let label = OptionalKey(
      "label", .column, about: "The predicted class. Left out: 'label'.")
    static let prediction = OptionalKey(
      "prediction", .column, about: "The predicted value (regression). Left out: 'prediction'.")

    static let all: [any DeclaredKey] = [id, probability, probabilities, label, prediction]
  }

  static var form: Form<PredictionColumns> {
    .object(Keys.all) { object in
      PredictionColumns(
        id: object.value(Keys.id), probability: object.value(Keys.probability),
        probabilities: Dictionary(
          uniqueKeysWithValues: object.value(Keys.probabilities).map { ($0, $1) }),
        label: object.value(Keys.label), prediction: object.value(Keys.prediction))
    }
  }
}
