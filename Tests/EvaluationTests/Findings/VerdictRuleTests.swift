import Results
import Testing

@testable import Evaluation

@Suite("Verdicts")
struct VerdictRuleTests {
  struct Row: Sendable {
    var lift: Lift?
    var target: TargetAnswer = .met
    var findings: [FindingKind] = [.better, .equivalent]
    var guardrail: TargetAnswer = .met
    var minimumLift = 0.0
    var margin = 0.0
    let verdict: Verdict
    let reasons: [VerdictReason]
  }

  private static let better = lift(0.02, 0.04)

  static let table: [Row] = [
    Row(lift: better, verdict: .outOfThePark, reasons: [.betterByMinimumLift, .targetMet]),
    Row(
      lift: better, findings: [], verdict: .outOfThePark,
      reasons: [.betterByMinimumLift, .targetMet]),
    // Too few rows somewhere are told, and do not count against it.
    Row(
      lift: better, findings: [.better, .insufficientEvidence], verdict: .outOfThePark,
      reasons: [
        .betterByMinimumLift, .targetMet,
        .subpopulations(finding: .insufficientEvidence, count: 1, of: 2),
      ]),
    // One established defect makes it mixed, whatever else is open.
    Row(
      lift: better, findings: [.worse, .better, .worse], verdict: .mixedSuccess,
      reasons: [
        .betterByMinimumLift, .subpopulations(finding: .worse, count: 2, of: 3), .targetMet,
      ]),
    Row(
      lift: better, findings: [.belowTarget], verdict: .mixedSuccess,
      reasons: [
        .betterByMinimumLift, .subpopulations(finding: .belowTarget, count: 1, of: 1), .targetMet,
      ]),
    Row(
      lift: better, target: .missed, verdict: .mixedSuccess,
      reasons: [.betterByMinimumLift, .targetMissed]),
    Row(
      lift: better, guardrail: .missed, verdict: .mixedSuccess,
      reasons: [.betterByMinimumLift, .guardrailBroken(metric: "brier"), .targetMet]),
    Row(
      lift: better, target: .undecided, findings: [.worse], guardrail: .undecided,
      verdict: .mixedSuccess,
      reasons: [
        .betterByMinimumLift, .subpopulations(finding: .worse, count: 1, of: 1), .targetUndecided,
        .guardrailUndecided(metric: "brier"),
      ]),
    // No defect, and something open.
    Row(
      lift: better, target: .undecided, verdict: .undecided,
      reasons: [.betterByMinimumLift, .targetUndecided]),
    Row(
      lift: better, guardrail: .undecided, verdict: .undecided,
      reasons: [.betterByMinimumLift, .guardrailUndecided(metric: "brier"), .targetMet]),
    // Better, and the minimum lift is excluded or not.
    Row(
      lift: lift(0.002, 0.008), minimumLift: 0.01, verdict: .failed,
      reasons: [.betterBelowMinimumLift, .targetMet]),
    Row(
      lift: lift(0.002, 0.02), minimumLift: 0.01, verdict: .undecided,
      reasons: [.betterBelowMinimumLift, .targetMet]),
    // More than the minimum lift, and still not by more than does not matter.
    Row(
      lift: lift(0.002, 0.008), minimumLift: 0.004, margin: 0.01, verdict: .failed,
      reasons: [.betterBelowMinimumLift, .targetMet]),
    // Not better.
    Row(lift: lift(-0.04, -0.01), verdict: .failed, reasons: [.worseOverall, .targetMet]),
    Row(lift: lift(0, 0), verdict: .failed, reasons: [.noBetterOverall, .targetMet]),
    Row(
      lift: lift(-0.004, 0.003), margin: 0.005, verdict: .failed,
      reasons: [.noBetterOverall, .targetMet]),
    Row(
      lift: lift(-0.02, 0.008), minimumLift: 0.01, verdict: .failed,
      reasons: [.noBetterOverall, .targetMet]),
    // Too thin.
    Row(lift: lift(-0.01, 0.02), verdict: .undecided, reasons: [.overallUndecided, .targetMet]),
    Row(
      lift: nil, target: .undecided, verdict: .undecided,
      reasons: [.overallUndecided, .targetUndecided]),
    Row(
      lift: lift(-0.01, 0.02), findings: [.worse], verdict: .undecided,
      reasons: [
        .overallUndecided, .subpopulations(finding: .worse, count: 1, of: 1), .targetMet,
      ]),
  ]

  @Test("the verdict and what it rests on", arguments: table.indices)
  func rule(_ index: Int) {
    let row = VerdictRuleTests.table[index]
    let (verdict, reasons) = VerdictRule(minimumLift: row.minimumLift, margin: row.margin).verdict(
      lift: row.lift, target: row.target, findings: row.findings,
      guardrails: [("brier", row.guardrail)])
    #expect(verdict == row.verdict)
    #expect(reasons == row.reasons)
  }

  @Test("what cannot be measured cannot be told, but a broken guardrail is still said")
  func unmeasurable() {
    let (verdict, reasons) = VerdictRule(minimumLift: 0, margin: 0).verdict(
      lift: nil, unmeasurable: .needsProbabilities, target: .undecided,
      findings: [.insufficientEvidence], guardrails: [("accuracy", .missed)])
    #expect(verdict == .undecided)
    #expect(
      reasons == [.unmeasurable(.needsProbabilities), .guardrailBroken(metric: "accuracy")])
  }
}
