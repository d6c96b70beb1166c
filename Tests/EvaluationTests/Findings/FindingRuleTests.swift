import Results
import Testing

@testable import Evaluation

/// A lift with this interval; the estimate is its middle where none is given.
func lift(_ lower: Double, _ upper: Double, estimate: Double? = nil) -> Lift {
  Lift(
    estimate: estimate ?? 0.5 * (lower + upper), standardError: nil,
    interval: Interval(lower: lower, upper: upper, level: 0.95), pValue: nil,
    adjustedPValue: nil, method: .pairedDifferences)
}

@Suite("Findings")
struct FindingRuleTests {
  struct Row: Sendable {
    let lift: Lift?
    let target: TargetAnswer?
    let minimumLift: Double
    let margin: Double
    let finding: FindingKind
  }

  static let table: [Row] = [
    // By default any lift is worth having and any loss matters.
    Row(lift: lift(0.01, 0.03), target: nil, minimumLift: 0, margin: 0, finding: .better),
    Row(lift: lift(-0.03, -0.01), target: nil, minimumLift: 0, margin: 0, finding: .worse),
    Row(
      lift: lift(-0.01, 0.03), target: nil, minimumLift: 0, margin: 0,
      finding: .insufficientEvidence),
    Row(lift: lift(0, 0), target: nil, minimumLift: 0, margin: 0, finding: .equivalent),
    Row(
      lift: lift(0, 0.02), target: nil, minimumLift: 0, margin: 0, finding: .insufficientEvidence),
    // A minimum lift has to be exceeded by the whole interval.
    Row(lift: lift(0.02, 0.03), target: nil, minimumLift: 0.01, margin: 0, finding: .better),
    Row(
      lift: lift(0.005, 0.03), target: nil, minimumLift: 0.01, margin: 0,
      finding: .insufficientEvidence),
    Row(lift: lift(0.002, 0.009), target: nil, minimumLift: 0.01, margin: 0, finding: .equivalent),
    // A loss within the margin is none, however sure it is.
    Row(lift: lift(-0.02, -0.001), target: nil, minimumLift: 0, margin: 0.02, finding: .equivalent),
    Row(
      lift: lift(-0.03, -0.001, estimate: -0.015), target: nil, minimumLift: 0, margin: 0.02,
      finding: .insufficientEvidence),
    Row(lift: lift(-0.05, -0.001), target: nil, minimumLift: 0, margin: 0.02, finding: .worse),
    Row(lift: lift(-0.01, 0.015), target: nil, minimumLift: 0, margin: 0.02, finding: .equivalent),
    // The target: worse weighs more, better and equivalent less.
    Row(lift: lift(-0.03, -0.01), target: .missed, minimumLift: 0, margin: 0, finding: .worse),
    Row(lift: lift(0.01, 0.03), target: .missed, minimumLift: 0, margin: 0, finding: .belowTarget),
    Row(lift: lift(0.01, 0.03), target: .undecided, minimumLift: 0, margin: 0, finding: .better),
    Row(lift: lift(0, 0), target: .missed, minimumLift: 0, margin: 0, finding: .belowTarget),
    // No interval: small is not fine.
    Row(lift: nil, target: .undecided, minimumLift: 0, margin: 0, finding: .insufficientEvidence),
    Row(lift: nil, target: .missed, minimumLift: 0, margin: 0, finding: .belowTarget),
  ]

  @Test("the interval beside margin, minimum lift and target", arguments: table)
  func rule(_ row: Row) {
    let rule = FindingRule(minimumLift: row.minimumLift, margin: row.margin)
    #expect(rule.finding(lift: row.lift, target: row.target) == row.finding)
  }

  @Test("a target is met or missed by the whole interval")
  func targets() {
    func answer(_ lower: Double, _ upper: Double, _ metric: Metric) -> TargetAnswer {
      TargetAnswer(
        Interval(lower: lower, upper: upper, level: 0.95), target: 0.8, metric: metric)
    }
    #expect(answer(0.8, 0.9, .accuracy) == .met)
    #expect(answer(0.7, 0.79, .accuracy) == .missed)
    #expect(answer(0.7, 0.8, .accuracy) == .undecided)
    #expect(answer(0.7, 0.8, .logLoss) == .met)
    #expect(answer(0.81, 0.9, .logLoss) == .missed)
    #expect(TargetAnswer(nil, target: 0.8, metric: .accuracy) == .undecided)
  }
}
