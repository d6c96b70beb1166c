package import Models
package import Results

/// A candidate's predictions for the test rows, in their order.
package struct CandidatePredictions: Sendable, Equatable {
  package let predictions: Predictions
  /// The candidate's own decisions beside its probabilities, where its file has both; nil: they
  /// follow from the probabilities and a threshold.
  package let labels: [Int32]?

  package init(predictions: Predictions, labels: [Int32]?) {
    self.predictions = predictions
    self.labels = labels
  }

  package var form: PredictionsFileDescription.Form {
    switch predictions {
    case .probabilities: .probabilities
    case .labels: .labels
    case .values: .values
    }
  }
}
