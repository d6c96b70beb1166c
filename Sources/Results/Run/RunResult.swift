/// Everything that a run found, and everything that its reports show. Written as `result.json`.
///
/// The schema is versioned: a reader of version n reads every earlier one. `docs/RESULT.md`
/// documents it.
package struct RunResult: Codable, Equatable, Sendable {
  package static let currentSchemaVersion = 1

  package let schemaVersion: Int
  /// Identifies what went in: the same inputs and settings give the same id.
  package let id: String
  package let tool: Tool
  /// The only part that differs between two runs of the same inputs.
  package let clock: Clock
  package let project: String
  package let problem: ProblemStatement
  package let inputs: [InputHash]
  package let data: DataSummary
  package let split: SplitSummary
  package let evidence: EvidenceSettings
  package let gates: [Gate]
  /// All rungs in the order of complexity, waived and failed ones included.
  package let ladder: [Rung]
  package let reference: ReferenceChoice
  package let candidates: [CandidateResult]
  package let recommendation: Recommendation
  /// Each rung against the one below, in the order of the ladder; nil in results of versions that did
  /// not tell.
  package var steps: [LadderStep]?
  /// What a rung may cost; nil where nobody says.
  package var budget: Budget?
  /// `test-rows.npz`, the truth and the predictions of the test rows; nil where it was not kept.
  package var testRows: KeptFile?
  /// How candidates are signed; nil where the config says nothing of it.
  package var signOff: SignOffSettings?

  package init(
    id: String, tool: Tool, clock: Clock, project: String, problem: ProblemStatement,
    inputs: [InputHash], data: DataSummary, split: SplitSummary, evidence: EvidenceSettings,
    gates: [Gate], ladder: [Rung], reference: ReferenceChoice, candidates: [CandidateResult],
    recommendation: Recommendation
  ) {
    schemaVersion = RunResult.currentSchemaVersion
    self.id = id
    self.tool = tool
    self.clock = clock
    self.project = project
    self.problem = problem
    self.inputs = inputs
    self.data = data
    self.split = split
    self.evidence = evidence
    self.gates = gates
    self.ladder = ladder
    self.reference = reference
    self.candidates = candidates
    self.recommendation = recommendation
  }
}
