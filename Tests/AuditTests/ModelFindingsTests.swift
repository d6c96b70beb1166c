import Audit
import Results
import Tabular
import Testing

/// What models find is added to what the checks found.
@Suite("Findings of models")
struct ModelFindingsTests {
  private let outcome = AuditOutcome(
    findings: [AuditFinding(severity: .note, subject: .duplicateRows(count: 3))], features: ["a"])

  private func curve(_ severity: AuditFinding.Severity) -> AuditFinding {
    AuditFinding(
      severity: severity,
      subject: .flatLearningCurve(
        rung: "tree", value: 0.6, tenfold: 0.62, target: 0.9, leftShare: 0.7))
  }

  @Test(
    "a curve that stops far from the target shuts the gate; one that comes nearer leaves it open to doubt"
  )
  func gate() {
    #expect(outcome.gate.answer == .open)
    let shut = outcome.adding([curve(.error)], settings: AuditSettings())
    #expect(shut.gate.answer == .shut)
    #expect(shut.findings.map(\.severity) == [.error, .note])
    #expect(outcome.adding([curve(.warning)], settings: AuditSettings()).gate.answer == .undecided)
    #expect(outcome.adding([curve(.note)], settings: AuditSettings()).gate.answer == .open)
  }

  @Test("a waiver lets it pass, and one that nothing needs is said")
  func waivers() {
    let waiver = Waiver(reason: "Known.", by: "A. Person", date: "2026-01-01")
    let settings = AuditSettings(waivers: [
      AuditWaiver(check: .flatLearningCurve, column: nil, waiver: waiver),
      AuditWaiver(check: .noisyLabels, column: nil, waiver: waiver),
      // Not a matter of models: the checks themselves have said whether they need it.
      AuditWaiver(check: .duplicateRows, column: nil, waiver: waiver),
    ])
    let added = outcome.adding([curve(.error)], settings: settings)
    #expect(added.gate.answer == .open)
    #expect(added.findings[0].waiver == waiver)
    #expect(
      added.findings.map(\.subject).contains(.idleWaiver(check: .noisyLabels, column: nil)))
    #expect(
      !added.findings.map(\.subject).contains(.idleWaiver(check: .duplicateRows, column: nil)))
  }
}
