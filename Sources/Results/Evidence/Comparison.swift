/// A candidate against the reference on one metric and the same rows.
package struct Comparison: Codable, Equatable, Sendable {
  package let metric: String
  package let rows: Int
  package let reference: MetricEstimate
  package let candidate: MetricEstimate
  /// Nil where either side is unmeasurable or the rows are too few for an interval.
  package let lift: Lift?
  package let finding: FindingKind
  /// The candidate against the metric's target; nil where no target is set.
  package let target: TargetAnswer?
  /// What would tell the lift, where the finding is insufficient evidence.
  package let needed: Needed?
  /// What would tell the candidate's metric from its target, where the answer is undecided.
  package let neededForTarget: Needed?

  package init(
    metric: String, rows: Int, reference: MetricEstimate, candidate: MetricEstimate, lift: Lift?,
    finding: FindingKind, target: TargetAnswer?, needed: Needed?,
    neededForTarget: Needed? = nil
  ) {
    self.metric = metric
    self.rows = rows
    self.reference = reference
    self.candidate = candidate
    self.lift = lift
    self.finding = finding
    self.target = target
    self.needed = needed
    self.neededForTarget = neededForTarget
  }
}
