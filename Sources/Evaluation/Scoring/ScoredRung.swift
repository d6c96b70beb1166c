package import Models
package import Results

/// A rung of the ladder with its predictions for the test rows, baseline or candidate alike.
package struct ScoredRung: Sendable {
  package let name: String
  package let kind: Rung.Kind
  package let scored: ScoredPredictions

  /// - Precondition: classification comes with labels, one a row; a regression with none.
  package init(name: String, kind: Rung.Kind, predictions: Predictions, labels: [Int32]?) {
    self.name = name
    self.kind = kind
    scored = ScoredPredictions(predictions: predictions, labels: labels)
  }
}
