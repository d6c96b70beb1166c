package import Results

/// One candidate in one subpopulation, or on all test rows, with all that a result knows of it.
package struct Explanation: Sendable {
  let result: RunResult
  package let candidate: CandidateResult
  let finding: Finding

  enum Finding: Sendable {
    case declared(SubpopulationFinding)
    case discovered(DiscoveredSubpopulation)
  }

  /// The subpopulation as reports show it.
  package var name: String { Wording.subpopulation(subpopulation).plain() }

  var subpopulation: Subpopulation {
    switch finding {
    case .declared(let finding): finding.subpopulation
    case .discovered(let finding): finding.subpopulation
    }
  }

  /// Everything that can be explained, candidate by candidate: all test rows, then every declared
  /// subpopulation, then what was discovered.
  package static func all(in result: RunResult) -> [Explanation] {
    result.candidates.flatMap { candidate in
      let findings =
        [Finding.declared(overall(candidate, result))]
        + candidate.subpopulations.map(Finding.declared)
        + (candidate.discovered ?? []).map(Finding.discovered)
      return findings.map { Explanation(result: result, candidate: candidate, finding: $0) }
    }
  }

  /// Those whose name is this, as typed: case, spaces and the signs of ASCII make no difference where
  /// there is none with the very same name.
  package static func named(_ name: String, in explanations: [Explanation]) -> [Explanation] {
    let exact = explanations.filter { $0.name.hasSameBytes(as: name) }
    return exact.isEmpty
      ? explanations.filter { SubpopulationName.plain($0.name) == SubpopulationName.plain(name) }
      : exact
  }

  /// All test rows as the subpopulation without conditions. Its calibrations stand in the ladder.
  private static func overall(
    _ candidate: CandidateResult, _ result: RunResult
  ) -> SubpopulationFinding {
    func detail(_ model: ModelDetail, _ rung: String) -> ModelDetail {
      ModelDetail(
        standardError: model.standardError, confusion: model.confusion,
        residuals: model.residuals, calibration: result.rung(rung)?.calibration?.first)
    }
    return SubpopulationFinding(
      subpopulation: Subpopulation(conditions: []), share: 1, comparison: candidate.overall,
      detail: candidate.detail.map {
        FindingDetail(
          reference: detail($0.reference, result.reference.rung),
          candidate: detail($0.candidate, candidate.name),
          degreesOfFreedom: $0.degreesOfFreedom, targetTest: $0.targetTest)
      })
  }

  package func text(style: TextSummary.Style) -> String {
    TextRenderer(width: 80, style: style).text(document)
  }

  package var json: [UInt8] {
    var declared: SubpopulationFinding?
    var discovered: DiscoveredSubpopulation?
    switch finding {
    case .declared(let finding): declared = finding
    case .discovered(let finding): discovered = finding
    }
    return ResultJSON.encode(
      ExplainedFinding(
        run: result.id, candidate: candidate.name, reference: result.reference.rung,
        evidence: result.evidence, declared: declared, discovered: discovered))
  }
}
