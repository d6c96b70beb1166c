package import Results

/// An answer that a project's gate was given, when, and on what grounds.
package struct GateRecord: Codable, Equatable, Sendable {
  package let gate: ProjectGate
  package let answer: Gate.Answer
  /// ISO 8601 in UTC, to the second.
  package let at: String
  /// The run that gave it; nil where somebody said so.
  package let run: String?
  /// Whoever said so, and what they refer to; nil where a run gave it.
  package let by: String?
  package let evidence: String?

  package init(_ answer: RunRecord.GateAnswer, gate: ProjectGate, of run: RunRecord) {
    self.gate = gate
    self.answer = answer.answer
    at = run.startedAt
    self.run = run.id
    by = nil
    evidence = nil
  }

  package init(_ report: GateReport, at time: String) {
    gate = report.gate
    answer = report.answer
    at = time
    run = nil
    by = report.by
    evidence = report.evidence
  }
}
