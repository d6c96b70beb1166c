import Results
import Testing

@testable import Reporting

@Suite struct VerdictWordingTests {
  @Test func whatSpeaksForItComesBeforeWhatSpeaksAgainst() {
    #expect(
      sentence(.mixedSuccess, [.subpopulations(finding: .worse, count: 1, of: 3), .targetMet])
        == "c is a mixed success: it reaches the target of at least 0.92, but is worse in 1 of 3 subpopulations."
    )
  }

  @Test func subpopulationsAreOneClause() {
    #expect(
      sentence(
        .mixedSuccess,
        [
          .subpopulations(finding: .worse, count: 1, of: 9),
          .subpopulations(finding: .belowTarget, count: 2, of: 9),
          .subpopulations(finding: .insufficientEvidence, count: 3, of: 9),
        ])
          == """
          c is a mixed success: it is worse in 1, below target in 2 and impossible to judge in 3 of \
          9 subpopulations.
          """)
  }

  @Test(arguments: [
    VerdictReason.worseOverall, .noBetterOverall, .betterBelowMinimumLift, .betterByMinimumLift,
    .overallUndecided, .targetMet, .targetMissed, .targetUndecided,
    .guardrailBroken(metric: "log_loss"), .guardrailUndecided(metric: "log_loss"),
  ]) func everyReasonHasItsWords(_ reason: VerdictReason) {
    let text = sentence(.failed, [reason])
    #expect(text.hasPrefix("c failed: it ") && text.hasSuffix("."))
    #expect(!text.contains("log_loss"))
  }

  private func sentence(_ verdict: Verdict, _ reasons: [VerdictReason]) -> String {
    let candidate = CandidateResult(
      name: "c", verdict: verdict, reasons: reasons, overall: Sample.gbm.overall, secondary: [],
      guardrails: [], subpopulations: [])
    return Wording.verdict(candidate, Sample.adult.result).plain()
  }
}
