/// What the search found of one candidate.
package struct CandidateDiscovery: Sendable, Equatable {
  /// Confirmed ones first, those that cost most first; ten at most.
  package let findings: [DiscoveredRows]
  /// Of each half of the test rows, the slices where that half by itself suspects that the candidate
  /// is worse, on the metric's own loss. Rows are places among the test rows, ascending.
  let suspected: [[[Int32]]]
}
