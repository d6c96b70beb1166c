import Results
import Testing

@testable import Evaluation

@Suite("The recommendation")
struct RecommendationRuleTests {
  private func recommend(
    _ values: [Double?], targets: [TargetAnswer], target: Double = 0.8, margin: Double = 0.02,
    error: Double = 0.005
  ) -> Recommendation {
    let names = ["rule", "linear", "tree", "candidate"]
    return RecommendationRule(metric: .accuracy, target: target, margin: margin, alpha: 0.05)
      .recommend(
        values.indices.map {
          .init(index: $0, name: names[$0], value: values[$0], target: targets[$0])
        }
      ) { rung, best in
        guard let value = values[rung], let bestValue = values[best] else { return nil }
        return .symmetric(
          estimate: value - bestValue, standardError: error, degreesOfFreedom: .infinity,
          method: .pairedBootstrap)
      }
  }

  @Test("the simplest rung within the margin that meets the target")
  func simpler() throws {
    let found = recommend([0.80, 0.895, 0.897, 0.9], targets: [.met, .met, .met, .met])
    #expect(found.rung == "linear")
    #expect(found.best == "candidate")
    #expect(found.reason == .simplerSuffices)
    // One-sided: 0.005 + 1.6449 · 0.005.
    #expect(abs((try #require(found.steps[1].upperBound)) - 0.01322427) < 1e-8)
    #expect(found.steps.map(\.withinMargin) == [false, true, true, true])
    #expect(found.steps[3].loss == 0)
  }

  @Test("the best, where nothing simpler is shown to be within the margin")
  func best() {
    let found = recommend(
      [0.80, 0.89, 0.89, 0.9], targets: [.met, .met, .met, .met], error: 0.02)
    #expect(found.rung == "candidate")
    #expect(found.reason == .bestIsNeeded)
  }

  @Test("the rule, if the rule meets it")
  func rule() {
    let found = recommend(
      [0.9, 0.9, 0.9, 0.9], targets: [.met, .met, .met, .met], margin: 0.02)
    #expect(found.rung == "rule")
    #expect(found.best == "rule")
  }

  @Test("none, where the target is missed; undecided, where it may be met")
  func targets() {
    let missed = recommend(
      [0.5, 0.6, 0.6, 0.7], targets: [.missed, .missed, .missed, .missed])
    #expect(missed.rung == nil)
    #expect(missed.reason == .noneMeetsTarget)
    let open = recommend(
      [0.5, 0.6, 0.6, 0.79], targets: [.missed, .missed, .missed, .undecided])
    #expect(open.rung == nil)
    #expect(open.reason == .undecided)
    let point = recommend(
      [0.5, 0.6, 0.6, 0.81], targets: [.missed, .missed, .missed, .undecided])
    #expect(point.rung == nil)
    #expect(point.reason == .undecided)
  }

  @Test("a rung that cannot be measured is listed and not recommended")
  func unmeasurable() {
    let found = recommend([nil, 0.9, nil, 0.85], targets: [.undecided, .met, .undecided, .met])
    #expect(found.rung == "linear")
    #expect(found.steps.count == 4)
    #expect(found.steps[0].loss == nil && !found.steps[0].withinMargin)
    let none = recommend([nil, nil], targets: [.undecided, .undecided])
    #expect(none.rung == nil && none.reason == .undecided)
  }
}
