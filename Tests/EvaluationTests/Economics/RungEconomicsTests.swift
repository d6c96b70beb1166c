import Evaluation
import Models
import Results
import Splitting
import Statistics
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

  /// By Brier score; `noise` near 1 makes the candidate no better than the reference.
  private func evaluation(
    _ economics: RungEconomics?, noise: Double = 0.3, target: Double = 0.2
  ) -> Evaluation {
    var random = SeededRandom(seed: 8)
    let truth = (0..<500).map { _ in random.uniform() < 0.5 ? 1 : 0 }
    func rung(_ name: String, _ kind: Rung.Kind, _ noise: Double) -> ScoredRung {
      let scored = probabilities(
        truth.map { (1 - noise) * Double($0) + noise * random.uniform() })
      return ScoredRung(
        name: name, kind: kind, predictions: scored.predictions, labels: scored.labels)
    }
    var settings = EvaluationSettings(
      task: .binary, primary: .brier, metrics: [.brier], target: target, minimumLift: 0,
      margin: 0.001, alpha: 0.05, bootstrapDraws: 200, seed: 5, guardrails: [],
      money: MoneyScale(perUnitOf: .brier, money: 1))
    settings.economics = economics
    return Evaluator(settings: settings, truth: testTruth(classes(truth))).evaluate(
      rungs: [rung("linear", .linear, 0.6), rung("gbm", .candidate, noise)], reference: "linear",
      subpopulations: [])
  }

  private func candidate(
    _ economics: RungEconomics?, noise: Double = 0.3
  ) -> CandidateResult { evaluation(economics, noise: noise).candidates[0] }

  @Test func whoWinsWithinTheBudgetIsOutOfThePark() {
    #expect(candidate(nil).verdict == .outOfThePark)
    #expect(candidate(economics(latency: 50)).verdict == .outOfThePark)
    #expect(candidate(economics(latency: 50)).reasons == candidate(nil).reasons)
  }

  @Test func whoWinsOverTheBudgetIsAMixedSuccess() {
    let result = candidate(economics(latency: 51))
    #expect(result.verdict == .mixedSuccess)
    #expect(result.reasons.prefix(2) == [.betterByMinimumLift, .overBudget([.latency])])
  }

  @Test func whoWinsAtAnUnknownCostIsUndecided() {
    let result = candidate(economics(latency: nil))
    #expect(result.verdict == .undecided)
    #expect(result.reasons.prefix(2) == [.betterByMinimumLift, .budgetUnknown([.latency])])
  }

  @Test func whoDoesNotWinFailsAllTheSame() {
    let result = candidate(economics(latency: 51), noise: 0.8)
    #expect(result.verdict == .failed)
    #expect(result.reasons.contains(.overBudget([.latency])))
  }

  @Test func aLiftHasToBeWorthItsCost() throws {
    func result(moneyPerMonth: Double) -> CandidateResult {
      let budget = Budget()
      return candidate(
        RungEconomics(
          budget: budget,
          figures: [
            "linear": RungFigures(kind: .linear, price: nil, measurement: nil, budget: budget),
            "gbm": RungFigures(
              kind: .candidate, price: RungPrice(moneyPerMonth: moneyPerMonth), measurement: nil,
              budget: budget),
          ], reference: "linear", predictionsPerMonth: 3_000))
    }
    let gain = try #require(result(moneyPerMonth: 0).money)
    #expect(result(moneyPerMonth: 0).pays == .met)
    let cheap = result(moneyPerMonth: 3 * gain.interval.lower - 1)
    #expect(cheap.pays == .met)
    #expect(cheap.verdict == .outOfThePark)
    let unclear = result(moneyPerMonth: 3 * gain.estimate)
    #expect(unclear.pays == .undecided)
    #expect(unclear.verdict == .undecided)
    let dear = result(moneyPerMonth: 3 * gain.interval.upper + 1)
    #expect(dear.pays == .missed)
    #expect(dear.verdict == .mixedSuccess)
    #expect(dear.reasons.contains(.doesNotPay))
  }

  @Test func noRungOverTheBudgetIsRecommended() {
    #expect(evaluation(nil).recommendation.rung == "gbm")
    let within = evaluation(economics(latency: 51)).recommendation
    #expect(within.rung == "linear")
    #expect(within.best == "linear", "the best of those that can be had")
    #expect(within.steps.map(\.isOverBudget) == [nil, true])
    let none = evaluation(economics(latency: 51), target: 0.05).recommendation
    #expect(none.rung == nil)
    #expect(none.reason == .noneWithinBudget)
  }
}
