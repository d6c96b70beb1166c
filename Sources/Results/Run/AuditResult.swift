/// What the data gate alone found, before any model is compared. Written as `audit.json`.
///
/// Its parts are those of a `RunResult`, and its schema has the same version.
package struct AuditResult: Codable, Equatable, Sendable {
  package let schemaVersion: Int
  /// Tells an audit from a run, whatever the file's name.
  package let document: DocumentKind
  /// Identifies what went in: the same inputs and settings give the same id.
  package let id: String
  package let tool: Tool
  /// The only part that differs between two audits of the same inputs.
  package let clock: Clock
  package let project: String
  package let problem: ProblemStatement
  /// What is to be reached.
  package let goal: MetricGoal
  package let inputs: [InputHash]
  package let data: DataSummary
  package let split: SplitSummary
  package let gates: [Gate]

  package enum DocumentKind: String, Codable, CaseIterable, Sendable {
    case audit
  }

  package init(
    id: String, tool: Tool, clock: Clock, project: String, problem: ProblemStatement,
    goal: MetricGoal, inputs: [InputHash], data: DataSummary, split: SplitSummary, gates: [Gate]
  ) {
    schemaVersion = RunResult.currentSchemaVersion
    document = .audit
    self.id = id
    self.tool = tool
    self.clock = clock
    self.project = project
    self.problem = problem
    self.goal = goal
    self.inputs = inputs
    self.data = data
    self.split = split
    self.gates = gates
  }
}
