internal import Foundation
internal import Models
internal import Results
internal import Splitting
internal import Tabular

/// What a model says of something that has an outcome, row by row: of a class, of its own decision, or
/// of a value.
struct Forecast: Sendable {
  let subject: Calibration.Subject
  /// Probabilities, or values.
  let predictions: [Double]
  /// 0 or 1, or values.
  let outcomes: [Double]
  /// The logarithm of the odds of each probability, kept as far from 0 and 1 as for log loss; of values
  /// none.
  let logOdds: [Double]
  let parts: QuantileParts

  private init(_ subject: Calibration.Subject, _ predictions: [Double], _ outcomes: [Double]) {
    self.subject = subject
    self.predictions = predictions
    self.outcomes = outcomes
    logOdds = subject == .value ? [] : predictions.map(Forecast.logOdds)
    parts = QuantileParts(predictions)
  }

  private init(
    subject: Calibration.Subject, predictions: [Double], outcomes: [Double], logOdds: [Double],
    parts: QuantileParts
  ) {
    self.subject = subject
    self.predictions = predictions
    self.outcomes = outcomes
    self.logOdds = logOdds
    self.parts = parts
  }

  /// What says most of a model: of two classes the positive one's probability, of more classes the
  /// confidence. None of a model that gives labels alone. O(classes × rows).
  static func main(_ truth: Target, _ predictions: Predictions) -> Forecast? {
    switch (truth, predictions) {
    case (.values(let truth), .values(let values)): Forecast(.value, values, truth)
    case (.classes(let truth), .probabilities(let probabilities)):
      probabilities.classCount == 2
        ? Forecast(truth, probabilities, of: 1) : confidence(truth, probabilities)
    default: nil
    }
  }

  /// With more classes, only the confidence is looked at.
  private static let mostClasses = 12

  /// Something of each class's probability, where there are more than two, but not very many; the
  /// forecasts are made one by one.
  static func mapClasses<Result>(
    _ truth: Target, _ predictions: Predictions, _ transform: (Forecast) -> Result?
  ) -> [Result] {
    guard case (.classes(let truth), .probabilities(let probabilities)) = (truth, predictions),
      (3...mostClasses).contains(probabilities.classCount)
    else { return [] }
    return (0..<probabilities.classCount).compactMap {
      transform(Forecast(truth, probabilities, of: $0))
    }
  }

  private init(_ truth: ClassTarget, _ probabilities: ClassProbabilities, of category: Int) {
    self.init(
      .probability(className: truth.classes[category].string), probabilities.columns[category],
      truth.codes.map { Int($0) == category ? 1 : 0 })
  }

  private static func confidence(
    _ truth: ClassTarget, _ probabilities: ClassProbabilities
  ) -> Forecast {
    let decided = probabilities.mostProbable
    return Forecast(
      .confidence,
      decided.enumerated().map { probabilities.columns[Int($1)][$0] },
      zip(decided, truth.codes).map { $0 == $1 ? 1 : 0 })
  }

  /// The rows at these positions. O(rows).
  func selecting(_ rows: [Int32]) -> Forecast {
    Forecast(
      subject: subject, predictions: rows.map { predictions[Int($0)] },
      outcomes: rows.map { outcomes[Int($0)] },
      logOdds: logOdds.isEmpty ? [] : rows.map { logOdds[Int($0)] },
      parts: parts.selecting(rows))
  }

  private static func logOdds(_ prediction: Double) -> Double {
    let probability = min(max(prediction, Metric.logLossClip), 1 - Metric.logLossClip)
    return log(probability) - log1p(-probability)
  }
}
