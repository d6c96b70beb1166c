/// The clusters of test rows that the evidence counts as what was drawn, in place of rows.
package struct ClusterSummary: Codable, Equatable, Sendable {
  package let column: String
  package let count: Int
  /// How many clusters of one size would tell as much: (Σ rows)² / Σ rows².
  package let effectiveCount: Double

  package init(column: String, count: Int, effectiveCount: Double) {
    self.column = column
    self.count = count
    self.effectiveCount = effectiveCount
  }
}
