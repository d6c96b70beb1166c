/// All that a result knows of one candidate in one subpopulation, taken out by itself: what
/// `harness explain --format json` prints.
package struct ExplainedFinding: Codable, Equatable, Sendable {
  /// The run's id.
  package let run: String
  package let candidate: String
  package let reference: String
  package let evidence: EvidenceSettings
  /// A declared subpopulation, or without conditions all test rows; nil where it is a discovered one.
  package let declared: SubpopulationFinding?
  package let discovered: DiscoveredSubpopulation?

  package init(
    run: String, candidate: String, reference: String, evidence: EvidenceSettings,
    declared: SubpopulationFinding? = nil, discovered: DiscoveredSubpopulation? = nil
  ) {
    self.run = run
    self.candidate = candidate
    self.reference = reference
    self.evidence = evidence
    self.declared = declared
    self.discovered = discovered
  }
}
