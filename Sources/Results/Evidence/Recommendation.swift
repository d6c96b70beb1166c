/// The simplest rung that is good enough, or why there is none.
package struct Recommendation: Codable, Equatable, Sendable {
  /// The recommended rung's name; nil where no rung meets the target.
  package let rung: String?
  /// The rung with the best metric on the test rows.
  package let best: String
  package let reason: Reason
  /// Each rung against the best one, in the order of the ladder.
  package let steps: [Step]

  package enum Reason: String, Codable, Sendable {
    /// No simpler rung is within the margin of the best one, and it meets the target.
    case bestIsNeeded
    /// A simpler rung than the best is within the margin and meets the target.
    case simplerSuffices
    /// No rung meets the target.
    case noneMeetsTarget
    /// A rung meets the target, and none that does is within the budget.
    case noneWithinBudget
    /// A rung may meet the target, but the test rows are too few to tell.
    case undecided
  }

  package struct Step: Codable, Equatable, Sendable {
    package let rung: String
    /// The metric's loss against the best rung, 0 for the best itself; nil where unmeasurable.
    package let loss: Double?
    /// The one-sided upper bound of that loss.
    package let upperBound: Double?
    package let withinMargin: Bool
    package let target: TargetAnswer
    /// Nil: it is, or there is no budget.
    package var isOverBudget: Bool?

    package init(
      rung: String, loss: Double?, upperBound: Double?, withinMargin: Bool, target: TargetAnswer
    ) {
      self.rung = rung
      self.loss = loss
      self.upperBound = upperBound
      self.withinMargin = withinMargin
      self.target = target
    }
  }

  package init(rung: String?, best: String, reason: Reason, steps: [Step]) {
    self.rung = rung
    self.best = best
    self.reason = reason
    self.steps = steps
  }
}
