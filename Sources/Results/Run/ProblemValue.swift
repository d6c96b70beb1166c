/// What the decisions are worth to those who have the problem.
package struct ProblemValue: Codable, Equatable, Sendable {
  /// How many decisions rest on predictions in a month.
  package let decisionsPerMonth: Double
  /// What a unit of the primary metric is worth in one decision; nil where a table of costs says it,
  /// or nobody does.
  package let moneyPerUnit: Double?
  /// As the config calls it: `EUR`.
  package let currency: String?

  package init(decisionsPerMonth: Double, moneyPerUnit: Double?, currency: String?) {
    self.decisionsPerMonth = decisionsPerMonth
    self.moneyPerUnit = moneyPerUnit
    self.currency = currency
  }
}
