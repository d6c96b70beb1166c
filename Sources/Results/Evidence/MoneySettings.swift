/// What errors cost, so that lifts can be told in money.
package struct MoneySettings: Codable, Equatable, Sendable {
  /// The metric whose lifts are counted: a mean over rows.
  package let metric: String
  /// What a unit of it costs in one prediction.
  package let perUnit: Double
  /// As the config calls it: `EUR`.
  package let currency: String?
  /// Money is told for so many predictions.
  package let predictions: Int

  package init(metric: String, perUnit: Double, currency: String?, predictions: Int) {
    self.metric = metric
    self.perUnit = perUnit
    self.currency = currency
    self.predictions = predictions
  }
}
