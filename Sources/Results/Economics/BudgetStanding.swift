/// A rung against the limits of the budget. Which items, and not how much: figures that were measured
/// stand in the clock alone.
package struct BudgetStanding: Codable, Equatable, Sendable {
  /// Items of which the rung takes more than the limit.
  package let over: [BudgetItem]
  /// Items that are limited, and of which nobody knows what the rung takes.
  package let unknown: [BudgetItem]

  package init(over: [BudgetItem], unknown: [BudgetItem]) {
    self.over = over
    self.unknown = unknown
  }

  package var answer: TargetAnswer {
    over.isEmpty ? unknown.isEmpty ? .met : .undecided : .missed
  }
}
