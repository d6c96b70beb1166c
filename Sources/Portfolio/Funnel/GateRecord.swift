package import Results

/// An answer that a project's gate was given, when, and on what grounds.
package struct GateRecord: Codable, Equatable, Sendable {
  package let gate: ProjectGate
  package let answer: Gate.Answer
  /// ISO 8601 in UTC, to the second.
  package let at: String
  package let source: Source

  package enum Source: Equatable, Sendable {
    /// The id of the run that gave it.
    case run(String)
    /// The id of the audit that gave it.
    case audit(String)
    /// Whoever said so, and what they refer to.
    case person(by: String, evidence: String)
  }

  package init(gate: ProjectGate, answer: Gate.Answer, at time: String, source: Source) {
    self.gate = gate
    self.answer = answer
    at = time
    self.source = source
  }

  /// What a run says of the first three gates. The model gate of a project is open where some rung is
  /// recommended: a candidate that fails shuts the run's, and leaves the baseline that suffices.
  package static func all(of run: RunRecord) -> [GateRecord] {
    func record(_ gate: ProjectGate, _ answer: Gate.Answer) -> GateRecord {
      GateRecord(gate: gate, answer: answer, at: run.startedAt, source: .run(run.id))
    }
    return run.gates.compactMap { gate in
      switch gate.kind {
      case .data: record(.data, gate.answer)
      case .problem: record(.problem, gate.answer)
      case .model: record(.model, run.recommended == nil ? gate.answer : .open)
      case .economics: nil
      }
    }
  }

  package static func all(of audit: AuditResult) -> [GateRecord] {
    audit.gates.filter { $0.kind == .data }.map {
      GateRecord(
        gate: .data, answer: $0.answer, at: audit.clock.startedAt, source: .audit(audit.id))
    }
  }

  package init(_ report: GateReport, at time: String) {
    self.init(
      gate: report.gate, answer: report.answer, at: time,
      source: .person(by: report.by, evidence: report.evidence))
  }

  package var day: Day? { Day(time: at) }
}
