/// What a rung costs in money, as far as it is known.
package struct RungExpense: Equatable, Sendable {
  /// Whatever it predicts.
  package let perMonth: Double
  /// For a thousand predictions.
  package let perThousand: Double
  /// What has a price, and of which nobody knows how much the rung takes: it comes on top.
  package let missing: [BudgetItem]

  package init(perMonth: Double, perThousand: Double, missing: [BudgetItem]) {
    self.perMonth = perMonth
    self.perThousand = perThousand
    self.missing = missing
  }

  /// A month with so many predictions.
  package func total(predictions: Double) -> Double {
    perMonth + perThousand * predictions / 1000
  }
}
