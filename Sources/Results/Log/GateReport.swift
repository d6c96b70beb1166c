/// What somebody says of a project's gate.
package struct GateReport: Codable, Equatable, Sendable {
  package let gate: ProjectGate
  package let answer: Gate.Answer
  package let by: String
  package let evidence: String

  package init(gate: ProjectGate, answer: Gate.Answer, by: String, evidence: String) {
    self.gate = gate
    self.answer = answer
    self.by = by
    self.evidence = evidence
  }
}
