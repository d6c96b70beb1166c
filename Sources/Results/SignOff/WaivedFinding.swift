/// A finding that somebody takes responsibility for: who, why, until when.
package struct WaivedFinding: Codable, Equatable, Sendable {
  package let subpopulation: Subpopulation
  package let finding: FindingKind
  package let reason: String
  package let by: String
  /// The last day, as YYYY-MM-DD; nil: as long as the sign-off counts.
  package let until: String?

  package init(
    subpopulation: Subpopulation, finding: FindingKind, reason: String, by: String, until: String?
  ) {
    self.subpopulation = subpopulation
    self.finding = finding
    self.reason = reason
    self.by = by
    self.until = until
  }

  package func covers(_ open: OpenFinding) -> Bool {
    subpopulation == open.subpopulation && finding == open.finding
  }
}
