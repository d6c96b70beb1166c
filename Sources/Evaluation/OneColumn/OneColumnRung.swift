/// The best model of one column, with its predictions for the test rows: evaluated as the rungs are,
/// though it is none.
package struct OneColumnRung: Sendable {
  package let column: String
  package let scored: ScoredPredictions
  /// The share of a candidate's lift over the constant from which on the column counts as the model.
  package let limit: Double

  package init(column: String, scored: ScoredPredictions, limit: Double) {
    self.column = column
    self.scored = scored
    self.limit = limit
  }
}
