package import Results
package import Splitting

/// A model that predicts. Immutable.
package protocol FittedModel: Sendable {
  /// One prediction for each row, in order. Levels that training never saw are handled; a missing
  /// column is an error.
  func predict(_ features: Features) throws(PredictionError) -> Predictions

  /// The classes that the model itself answers with, for each row, where they are not what its
  /// probabilities say: a written rule says "yes" because a person wrote so. Nil, the default:
  /// the labels follow from the probabilities and the decision threshold.
  func labels(_ features: Features) throws(PredictionError) -> [Int32]?

  /// The model in full, enough to show it and to rebuild it.
  var description: ModelDescription { get }

  /// Numbers learnt from data that prediction depends on.
  var parameterCount: Int { get }
}

extension FittedModel {
  package func labels(_ features: Features) throws(PredictionError) -> [Int32]? { nil }
}
