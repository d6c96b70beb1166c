/// A subpopulation in which a candidate is worse or below target.
package struct OpenFinding: Codable, Equatable, Sendable {
  package let subpopulation: Subpopulation
  /// `worse` or `belowTarget`.
  package let finding: FindingKind
  /// Of the lift; nil where there is none.
  package let interval: Interval?

  package init(subpopulation: Subpopulation, finding: FindingKind, interval: Interval?) {
    self.subpopulation = subpopulation
    self.finding = finding
    self.interval = interval
  }

  /// Whether it says the same of the same rows, whatever the figures.
  package func isLike(_ other: OpenFinding) -> Bool {
    subpopulation == other.subpopulation && finding == other.finding
  }
}

extension CandidateResult {
  /// Every declared subpopulation where it is worse or below target, and every one that was discovered
  /// and that the verdict rests on, in the result's order.
  package var openFindings: [OpenFinding] {
    subpopulations.filter { [.worse, .belowTarget].contains($0.comparison.finding) }.map {
      OpenFinding(
        subpopulation: $0.subpopulation, finding: $0.comparison.finding,
        interval: $0.comparison.lift?.interval)
    }
      + (discovered ?? []).filter(\.isDecisive).map {
        OpenFinding(
          subpopulation: $0.subpopulation, finding: $0.kind.finding, interval: $0.lift.interval)
      }
  }
}
