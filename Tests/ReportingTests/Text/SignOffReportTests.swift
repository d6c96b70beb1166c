import Results
import Testing

@testable import Reporting

@Suite struct SignOffReportTests {
  private func survey(_ checks: [SignOffCheck], log: SignOffSurvey.Log? = nil) -> SignOffSurvey {
    SignOffSurvey(
      runs: [SignOffSurvey.Run(project: "loans", id: "ab", candidate: nil)], checks: checks,
      log: log)
  }

  private func check(_ standing: SignOffStanding, _ fault: SignOffFault? = nil) -> SignOffCheck {
    SignOffCheck(
      project: "loans", run: "0123", candidate: "gbm", isNeeded: true, standing: standing,
      fault: fault)
  }

  /// Each fault has words of its own, none of which leaves out what it is about.
  @Test(arguments: SignOffFault.Kind.allCases)
  func everyFaultHasWords(_ kind: SignOffFault.Kind) {
    let words = SignOffReport.words(SignOffFault(kind, "what", detail: "detail"))
    #expect(words.count > 15)
    let others = SignOffFault.Kind.allCases.filter { $0 != kind }.map {
      SignOffReport.words(SignOffFault($0, "what", detail: "detail"))
    }
    #expect(!others.contains(words))
  }

  @Test func theLogOfABuildServerSaysAll() {
    let text = SignOffReport.text(
      survey(
        [check(.missing), check(.void, SignOffFault(.changed, "data", detail: "loans.csv"))],
        log: SignOffSurvey.Log(entries: 3, brokenAt: nil)), style: .plain)
    #expect(text.contains("Sign-offs: 0 of 2 in order"))
    #expect(text.contains("✕ missing: gbm of loans, run 0123"))
    #expect(text.contains("data (loans.csv) has changed since."))
    #expect(text.contains("loans, run ab: needs no sign-off"))
    #expect(text.contains("chain of 3 entries is whole"))
    let broken = survey([], log: SignOffSurvey.Log(entries: 3, brokenAt: 2))
    #expect(broken.isFailure)
    #expect(SignOffReport.text(broken, style: .plain).contains("broken at entry 2"))
  }

  @Test func aBuildServerCountsThem() {
    let xml = JUnitReport.render(
      survey([
        check(.valid), check(.missing), check(.notAllowed, SignOffFault(.author, "<ann>")),
      ]))
    #expect(xml.contains("tests=\"4\" failures=\"2\""))
    #expect(xml.contains("&lt;ann&gt;") && !xml.contains("<ann>"))
  }
}
