/// What is wrong with an answer to a request for predictions.
package enum AnswerProblem: Codable, Equatable, Sendable {
  case notJSON
  /// No key `predictions`, or no list behind it.
  case noPredictions
  case count(found: Int, expected: Int)
  /// One of the predictions, by its place from 0.
  case prediction(Int, PredictionProblem.Kind)
  /// Longer than any answer to these rows needs to be.
  case tooLong(bytes: Int)
}
