package import Models

/// What a model said of some rows, and what was decided from it.
package struct ScoredPredictions: Sendable, Equatable {
  package let predictions: Predictions
  /// The decided class of each row; nil for a regression.
  package let labels: [Int32]?

  /// - Precondition: classification comes with labels, one a row; a regression with none.
  package init(predictions: Predictions, labels: [Int32]?) {
    if case .values = predictions {
      precondition(labels == nil, "a regression decides no labels")
    } else {
      precondition(labels?.count == predictions.count, "a decision for each row is needed")
    }
    self.predictions = predictions
    self.labels = labels
  }

  /// The rows at these positions. O(rows).
  package func selecting(_ rows: [Int32]) -> ScoredPredictions {
    ScoredPredictions(
      predictions: predictions.selecting(rows),
      labels: labels.map { labels in rows.map { labels[Int($0)] } })
  }
}
