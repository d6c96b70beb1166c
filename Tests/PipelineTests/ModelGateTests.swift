import Results
import Testing

@testable import Pipeline

@Suite("Model gate")
struct ModelGateTests {
  private func candidate(_ name: String, _ verdict: Verdict) -> CandidateResult {
    let estimate = MetricEstimate(metric: "accuracy", measurement: .value(0.5))
    return CandidateResult(
      name: name, verdict: verdict, reasons: [],
      overall: Comparison(
        metric: "accuracy", rows: 10, reference: estimate, candidate: estimate, lift: nil,
        finding: .insufficientEvidence, target: nil, needed: nil),
      secondary: [], guardrails: [], subpopulations: [], workingShare: nil)
  }

  private func recommendation(
    _ reason: Recommendation.Reason, _ rung: String? = "rule"
  ) -> Recommendation {
    Recommendation(rung: rung, best: "tree", reason: reason, steps: [])
  }

  @Test(
    "One candidate that falls short shuts the gate, one that cannot be told leaves it undecided",
    arguments: [
      ([Verdict.outOfThePark], Gate.Answer.open),
      ([.outOfThePark, .outOfThePark], .open),
      ([.outOfThePark, .undecided], .undecided),
      ([.undecided, .mixedSuccess], .shut),
      ([.failed, .outOfThePark], .shut),
    ])
  func candidates(verdicts: [Verdict], answer: Gate.Answer) {
    let candidates = verdicts.enumerated().map { candidate("c\($0)", $1) }
    let gate = ModelGate.gate(candidates: candidates, recommendation: recommendation(.undecided))
    #expect(gate.answer == answer)
    #expect(
      gate.evidence == verdicts.enumerated().map { .verdict(candidate: "c\($0)", $1) })
  }

  @Test("A candidate that broke shuts the gate, and so does one whose answers differ")
  func programs() {
    let gate = ModelGate.gate(
      candidates: [], broken: ["a"], recommendation: recommendation(.bestIsNeeded))
    #expect(gate == Gate(kind: .model, answer: .shut, evidence: [.candidateBroke(candidate: "a")]))
    var differing = candidate("b", .outOfThePark)
    differing.note([
      ProgramFinding(check: .otherOrder, outcome: .differs(rows: 1, of: 2, largest: 0.1))
    ])
    #expect(differing.verdict == .undecided)
    #expect(differing.reasons.first == .answersDiffer(checks: 1))
    var fussy = candidate("c", .outOfThePark)
    fussy.note([
      ProgramFinding(
        check: .missingColumn, outcome: .broke(.exited(phase: .predict, code: 1, log: [])))
    ])
    #expect(fussy.verdict == .outOfThePark)
    let both = ModelGate.gate(
      candidates: [differing, fussy], recommendation: recommendation(.bestIsNeeded))
    #expect(both.answer == .shut)
    #expect(both.evidence.first == .answersDiffer(candidate: "b"))
  }

  @Test(
    "Without candidates the gate asks whether a baseline does",
    arguments: [
      (Recommendation.Reason.bestIsNeeded, Gate.Answer.open), (.simplerSuffices, .open),
      (.noneMeetsTarget, .shut), (.undecided, .undecided),
    ])
  func ladderOnly(reason: Recommendation.Reason, answer: Gate.Answer) {
    let gate = ModelGate.gate(candidates: [], recommendation: recommendation(reason))
    #expect(
      gate == Gate(kind: .model, answer: answer, evidence: [.ladderOnly(recommended: "rule")]))
  }
}
