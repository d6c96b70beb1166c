/// A run as the history lists it.
package struct RunRecord: Codable, Equatable, Sendable {
  /// Later records have higher ones, whatever the clock says.
  package let sequence: Int64
  /// The id of what went in; the same inputs have it again.
  package let id: String
  package let project: String
  package let startedAt: String
  package let seconds: Double
  package let toolVersion: String
  package let folder: String
  package let gates: [GateAnswer]
  package let candidates: [CandidateVerdict]
  package let recommended: String?
  /// Nil in runs of versions that did not ask.
  package let startedBy: String?

  package struct GateAnswer: Codable, Equatable, Sendable {
    package let kind: Gate.Kind
    package let answer: Gate.Answer

    package init(kind: Gate.Kind, answer: Gate.Answer) {
      self.kind = kind
      self.answer = answer
    }
  }

  package struct CandidateVerdict: Codable, Equatable, Sendable {
    package let name: String
    package let verdict: Verdict

    package init(name: String, verdict: Verdict) {
      self.name = name
      self.verdict = verdict
    }
  }

  package init(
    sequence: Int64, id: String, project: String, startedAt: String, seconds: Double,
    toolVersion: String, folder: String, gates: [GateAnswer], candidates: [CandidateVerdict],
    recommended: String?, startedBy: String? = nil
  ) {
    self.sequence = sequence
    self.id = id
    self.project = project
    self.startedAt = startedAt
    self.seconds = seconds
    self.toolVersion = toolVersion
    self.folder = folder
    self.gates = gates
    self.candidates = candidates
    self.recommended = recommended
    self.startedBy = startedBy
  }
}
