package import Audit
package import Results

/// A config, checked for form: every key known, every value of its type and in its range. Names
/// are not yet bound to the data's columns; `BoundProblem` does that.
///
/// Paths are as the config spells them, relative to the config's folder.
package struct RunConfiguration: Sendable {
  /// Letters, digits, `.`, `_` and `-`, since it names folders.
  package var project: String
  package var problem: ProblemStatement
  package var data: DataSettings
  package var metric: MetricSettings
  package var split: SplitSettings
  package var baselines: BaselineSettings
  package var candidates: [CandidateSettings]
  package var incumbent: IncumbentSettings?
  package var subpopulations: [SubpopulationSettings]
  package var discovery: DiscoverySettings
  package var guardrails: [GuardrailSettings]
  package var costs: CostSettings?
  package var budget: Budget?
  package var signOff: SignOffSettings?
  package var evidence: EvidenceSettings
  package var audit: AuditSettings
  /// Where the config says what; for messages about names that the data do not have.
  package var positions: SourcePositions
}
