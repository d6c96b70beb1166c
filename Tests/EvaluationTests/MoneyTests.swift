import Evaluation
import Models
import Parallel
import Results
import Splitting
import Statistics
import Testing

/// Lifts in money against what the rows cost one by one.
@Suite("Lifts in money") struct MoneyTests {
  private static let costs = [[0.0, 3], [8, -1]]

  private static func rung(_ name: String, _ kind: Rung.Kind, _ positive: [Double]) -> ScoredRung {
    let scored = probabilities(positive)
    return ScoredRung(
      name: name, kind: kind, predictions: scored.predictions, labels: scored.labels)
  }

  private static func evaluation(_ primary: Metric) -> (Evaluation, saved: [Double]) {
    var random = SeededRandom(seed: 31)
    let truth = (0..<400).map { _ in random.uniform() < 0.4 ? 1 : 0 }
    let reference = truth.map { 0.3 * Double($0) + 0.7 * random.uniform() }
    let candidate = truth.map { 0.5 * Double($0) + 0.6 * random.uniform() }
    func cost(_ row: Int, _ positive: [Double]) -> Double {
      costs[truth[row]][positive[row] >= 0.5 ? 1 : 0]
    }
    let settings = EvaluationSettings(
      task: .binary, primary: primary, metrics: [primary], target: 1, minimumLift: 0, margin: 0,
      alpha: 0.05, bootstrapDraws: 200, seed: 5, guardrails: [],
      money: MoneyScale(CostMatrix(costs: costs)))
    let evaluation = Evaluator(settings: settings, truth: testTruth(classes(truth))).evaluate(
      rungs: [rung("tree", .tree, reference), rung("booster", .candidate, candidate)],
      reference: "tree",
      subpopulations: [(0..<150, "a"), (150..<400, "b"), (390..<400, "few")].map { rows, name in
        SubpopulationRows(
          subpopulation: .init(conditions: [.level(column: "part", level: name)]),
          rows: rows.map { Int32($0) })
      })
    return (evaluation, truth.indices.map { cost($0, reference) - cost($0, candidate) })
  }

  private static func money(_ saved: ArraySlice<Double>) -> MoneyLift {
    let moments = Moments(saved.map { $0 * 1000 })
    let reach =
      StudentT(degreesOfFreedom: Double(saved.count - 1)).twoSidedCritical(alpha: 0.05)
      * (moments.standardError ?? .nan)
    return MoneyLift(
      estimate: moments.mean,
      interval: Interval(lower: moments.mean - reach, upper: moments.mean + reach, level: 0.95))
  }

  private func expect(_ found: MoneyLift?, _ expected: MoneyLift) throws {
    let found = try #require(found)
    // Sums of 400 numbers of size 10⁴ in another order.
    for (left, right) in [
      (found.estimate, expected.estimate), (found.interval.lower, expected.interval.lower),
      (found.interval.upper, expected.interval.upper),
    ] { #expect(abs(left - right) < 1e-8) }
    #expect(found.interval.level == 0.95)
  }

  @Test("are the mean cost saved on a thousand predictions, whatever the primary metric is")
  func saved() throws {
    let (evaluation, saved) = Self.evaluation(.logLoss)
    let candidate = evaluation.candidates[0]
    try expect(candidate.money, Self.money(saved[...]))
    func part(_ name: String) -> MoneyLift? {
      candidate.subpopulations.first {
        $0.subpopulation.conditions == [.level(column: "part", level: name)]
      }?.money
    }
    try expect(part("a"), Self.money(saved[..<150]))
    try expect(part("b"), Self.money(saved[150...]))
    #expect(part("few") == nil)
  }

  @Test("have the interval of the lift where that is on costs itself")
  func primary() throws {
    let (evaluation, _) = Self.evaluation(.expectedCost(CostMatrix(costs: Self.costs)))
    for finding in evaluation.candidates[0].subpopulations {
      let lift = finding.comparison.lift
      #expect(finding.money?.interval.level == lift?.interval.level)
      #expect(finding.money?.interval.lower == lift.map { 1000 * $0.interval.lower })
    }
  }

  @Test("of values go by absolute errors, or by the pinball loss that is asked for")
  func values() {
    let plain = MoneyScale(perUnitOfError: 12.5, primary: .rootMeanSquaredError, currency: "EUR")
    #expect(
      plain.summary
        == MoneySettings(metric: "mae", perUnit: 12.5, currency: "EUR", predictions: 1000))
    let pinball = MoneyScale(perUnitOfError: 2, primary: .pinball(quantile: 0.9))
    #expect(pinball.metric == .pinball(quantile: 0.9))
  }
}
