import Evaluation
import Results
import Testing

/// Verdicts with costs in mind, of whole evaluations of a candidate that wins.
struct RungEconomicsTests {
  private func economics(latency: Double?, limit: Double = 50) -> RungEconomics {
    var budget = Budget()
    budget.latencyMilliseconds = limit
    var price = RungPrice()
    price.latencyMilliseconds = latency
    var measurement = RungMeasurement(rung: "linear")
    measurement.latency = .init(rows: 10, p50: 1, p95: 1, p99: 1)
    return RungEconomics(
      budget: budget,
      figures: [
        "linear": RungFigures(
          kind: .linear, price: nil, measurement: measurement, budget: budget),
        "gbm": RungFigures(kind: .candidate, price: price, measurement: nil, budget: budget),
      ], reference: "linear", predictionsPerMonth: nil)
  }

  @Test func standingsGoByTheRungsName() {
    #expect(economics(latency: 120).isOverBudget("gbm"))
    #expect(!economics(latency: 120).isOverBudget("linear"))
    #expect(!economics(latency: nil).isOverBudget("gbm"))
    #expect(economics(latency: nil).standing("gbm")?.unknown == [.latency])
    #expect(economics(latency: 1).standing("nobody") == nil)
  }
}
