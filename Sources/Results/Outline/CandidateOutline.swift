/// A candidate's verdict and findings, without what lies behind them.
package struct CandidateOutline: Decodable, Equatable, Sendable {
  package let name: String
  package let verdict: Verdict
  package let reasons: [VerdictReason]
  package let overall: Comparison
  package let subpopulations: [SubpopulationOutline]
  package let workingShare: Double?
  package let coverage: Coverage?
  package let hybrid: Hybrid?
  package let discovered: [DiscoveredOutline]?
  package let pays: TargetAnswer?

  package init(_ candidate: CandidateResult) {
    name = candidate.name
    verdict = candidate.verdict
    reasons = candidate.reasons
    overall = candidate.overall
    subpopulations = candidate.subpopulations.map(SubpopulationOutline.init)
    workingShare = candidate.workingShare
    coverage = candidate.coverage
    hybrid = candidate.hybrid
    discovered = candidate.discovered?.map(DiscoveredOutline.init)
    pays = candidate.pays
  }
}

/// What was found in a declared subpopulation.
package struct SubpopulationOutline: Decodable, Equatable, Sendable {
  package let subpopulation: Subpopulation
  package let share: Double
  package let comparison: Answer

  package struct Answer: Decodable, Equatable, Sendable {
    package let finding: FindingKind
  }

  package var finding: FindingKind { comparison.finding }

  package init(_ finding: SubpopulationFinding) {
    subpopulation = finding.subpopulation
    share = finding.share
    comparison = Answer(finding: finding.comparison.finding)
  }
}

/// A subpopulation that nobody declared.
package struct DiscoveredOutline: Decodable, Equatable, Sendable {
  package let subpopulation: Subpopulation
  package let kind: DiscoveredSubpopulation.Kind
  package let status: DiscoveredSubpopulation.Status
  package let share: Double

  package init(_ finding: DiscoveredSubpopulation) {
    subpopulation = finding.subpopulation
    kind = finding.kind
    status = finding.status
    share = finding.share
  }
}
