package import Results
package import Splitting

/// A trained model outside of the harness that answers: features in, predictions out. A program's
/// process is one, and a service is another.
///
/// Whoever asks decides which rows, how many at once and in which order; all that is measured and all
/// checks of honesty rest on this one call.
package protocol ScoringModel: ~Copyable {
  /// The model's predictions for these rows, in their order, checked: probabilities are within 0 and 1,
  /// values are finite.
  ///
  /// Columns may be fewer than those in training, and levels may be new ones. After a failure the model
  /// may be asked again; where its process is gone, that is done with a new one.
  mutating func predict(
    _ rows: Features
  ) async throws(CandidateFailure) -> CandidatePredictions
}
