package import Results
package import Splitting

/// A model that predicts. Immutable.
package protocol FittedModel: Sendable {
  /// One prediction for each row, in order. Levels that training never saw are handled; a missing
  /// column is an error.
  func predict(_ features: Features) throws(PredictionError) -> Predictions

  /// The model in full, enough to show it and to rebuild it.
  var description: ModelDescription { get }

  /// Numbers learnt from data that prediction depends on.
  var parameterCount: Int { get }
}
