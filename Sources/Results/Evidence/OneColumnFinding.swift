/// How much of a candidate's lift over the constant rung a model of one column alone reaches.
package struct OneColumnFinding: Codable, Equatable, Sendable {
  /// The column that tells most, chosen on training rows.
  package let column: String
  /// The primary metric of its model on all test rows.
  package let metric: MetricEstimate
  /// Of the candidate's lift over the constant rung; 1 is all of it.
  package let share: Double
  /// The share from which on the column counts as the whole model.
  package let limit: Double
  /// The candidate over the model of one column; nil where there is no interval.
  package let lift: Lift?

  /// Either the column is a leak, or no model is needed.
  package var isTripped: Bool { share >= limit }

  package init(
    column: String, metric: MetricEstimate, share: Double, limit: Double, lift: Lift?
  ) {
    self.column = column
    self.metric = metric
    self.share = share
    self.limit = limit
    self.lift = lift
  }
}
