package import Results

/// What the search found of all candidates.
package struct DiscoveryOutcome: Sendable, Equatable {
  /// In the order of the candidates given.
  package let candidates: [CandidateDiscovery]
  package let summary: DiscoverySummary
  /// Places among the test rows.
  let halves: [[Int32]]
}
