/// A question with an answer and its evidence.
package struct Gate: Codable, Equatable, Sendable {
  package let kind: Kind
  package let answer: Answer
  package let evidence: [Evidence]

  package enum Kind: String, Codable, CaseIterable, Sendable {
    /// Is the problem stated?
    case problem
    /// Can the data carry it?
    case data
    /// Is a candidate worth its complexity, everywhere?
    case model
  }

  package enum Answer: String, Codable, CaseIterable, Sendable {
    case open
    case shut
    case undecided
  }

  package enum Evidence: Codable, Equatable, Sendable {
    /// The problem is stated in full.
    case problemStated
    /// An audit finding by its index in `data.findings`.
    case auditFinding(Int)
    /// No audit finding is an error.
    case dataSound
    /// A candidate's verdict.
    case verdict(candidate: String, Verdict)
    /// There is no candidate: the ladder alone, and whether its recommended rung meets the target.
    case ladderOnly(recommended: String?)
  }

  package init(kind: Kind, answer: Answer, evidence: [Evidence]) {
    self.kind = kind
    self.answer = answer
    self.evidence = evidence
  }
}
