/// The candidate where it works and the reference where it is worse, as one model.
package struct Hybrid: Codable, Equatable, Sendable {
  /// Where the reference answers; everywhere else the candidate does.
  package let routes: [Subpopulation]
  /// The part of the population that the routes hold, in 0 … 1.
  package let share: Double
  /// The test rows that the figures below are of.
  package let rows: Int
  /// The part of these that the reference answered: each half of the rows was routed by what the other
  /// half by itself says.
  package let measuredShare: Double
  /// On the primary metric.
  package let estimate: MetricEstimate
  package let target: TargetAnswer
  /// Nil where there is no interval.
  package let liftOverCandidate: Lift?
  package let liftOverReference: Lift?

  package init(
    routes: [Subpopulation], share: Double, rows: Int, measuredShare: Double,
    estimate: MetricEstimate, target: TargetAnswer, liftOverCandidate: Lift?,
    liftOverReference: Lift?
  ) {
    self.routes = routes
    self.share = share
    self.rows = rows
    self.measuredShare = measuredShare
    self.estimate = estimate
    self.target = target
    self.liftOverCandidate = liftOverCandidate
    self.liftOverReference = liftOverReference
  }
}
