/// What the search for subpopulations that nobody declared goes by.
package struct DiscoverySettings: Sendable, Equatable {
  package let primary: Metric
  /// Of the primary metric.
  package let target: Double
  /// The largest loss of the primary metric that does not matter.
  package let margin: Double
  /// The chance of a false flag that is accepted, over all candidates.
  package let alpha: Double
  /// 1, 2 or 3 conditions a slice.
  package let mostConditions: Int
  /// The smallest slice that is looked for, as a share of the rows.
  package let leastShare: Double
  package let seed: UInt64

  /// - Precondition: `alpha` and `leastShare` between 0 and 1, 1 to 3 conditions.
  package init(
    primary: Metric, target: Double, margin: Double, alpha: Double, seed: UInt64,
    mostConditions: Int = 3, leastShare: Double = 0.02
  ) {
    precondition(alpha > 0 && alpha < 1, "alpha is between 0 and 1")
    precondition(leastShare > 0 && leastShare < 1, "a share is between 0 and 1")
    precondition(1...3 ~= mostConditions, "a slice has one to three conditions")
    self.primary = primary
    self.target = target
    self.margin = margin
    self.alpha = alpha
    self.seed = seed
    self.mostConditions = mostConditions
    self.leastShare = leastShare
  }

  /// Of so many rows.
  func minimumRows(_ rows: Int) -> Int {
    max(MinimumRows.rows, Int((leastShare * Double(rows)).rounded(.up)))
  }
}
