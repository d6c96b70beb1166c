import Evaluation
import Results
import Testing

@testable import Pipeline

struct EconomicsGateTests {
  private func economics(_ latencies: [String: Double?], hasLimit: Bool = true) -> RungEconomics {
    var budget = Budget()
    if hasLimit { budget.latencyMilliseconds = 10 }
    return RungEconomics(
      budget: budget,
      figures: latencies.mapValues { latency in
        var price = RungPrice()
        price.latencyMilliseconds = latency
        return RungFigures(kind: .candidate, price: price, measurement: nil, budget: budget)
      }, reference: "linear", predictionsPerMonth: 100)
  }

  private func candidate(_ name: String, pays: TargetAnswer? = nil) -> CandidateResult {
    let estimate = MetricEstimate(
      metric: "auc", measurement: .value(0.9), interval: nil, method: nil)
    var result = CandidateResult(
      name: name, verdict: .outOfThePark, reasons: [.betterByMinimumLift],
      overall: Comparison(
        metric: "auc", rows: 10, reference: estimate, candidate: estimate, lift: nil,
        finding: .better, target: .met, needed: nil), secondary: [], guardrails: [],
      subpopulations: [])
    result.pays = pays
    return result
  }

  private let recommendation = Recommendation(
    rung: "tree", best: "tree", reason: .bestIsNeeded, steps: [])

  private func gate(
    _ economics: RungEconomics?, _ candidates: [CandidateResult]
  ) -> Gate? {
    EconomicsGate.gate(economics, candidates: candidates, recommendation: recommendation)
  }

  @Test func withoutABudgetThereIsNoGate() {
    #expect(gate(nil, [candidate("a", pays: .met)]) == nil)
    #expect(gate(economics(["a": 1], hasLimit: false), [candidate("a")]) == nil)
  }

  @Test func theWorstAnswerOfAllCandidatesCounts() {
    let economics = economics(["a": 5, "b": nil, "c": 11])
    #expect(gate(economics, [candidate("a")])?.answer == .open)
    #expect(gate(economics, [candidate("a")])?.evidence == [.withinBudget(rung: "a")])
    #expect(gate(economics, [candidate("a"), candidate("b")])?.answer == .undecided)
    let all = gate(economics, ["a", "b", "c"].map { candidate($0) })
    #expect(all?.answer == .shut)
    #expect(
      all?.evidence == [
        .withinBudget(rung: "a"), .budgetUnknown(rung: "b", [.latency]),
        .overBudget(rung: "c", [.latency]),
      ])
  }

  @Test func aLiftThatDoesNotPayShutsTheGate() {
    let economics = economics(["a": 5])
    #expect(gate(economics, [candidate("a", pays: .met)])?.answer == .open)
    #expect(gate(economics, [candidate("a", pays: .undecided)])?.answer == .undecided)
    #expect(gate(economics, [candidate("a", pays: .missed)])?.answer == .shut)
  }

  @Test func withoutCandidatesTheRecommendedRungCounts() {
    #expect(
      gate(economics(["tree": 11, "linear": 1]), [])?.evidence
        == [.overBudget(rung: "tree", [.latency])])
  }
}
