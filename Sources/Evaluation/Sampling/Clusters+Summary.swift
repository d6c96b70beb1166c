package import Results

extension Clusters {
  /// What a result says of these, by the column's name. O(rows).
  package func summary(column: String, weights: [Double]? = nil) -> ClusterSummary {
    ClusterSummary(
      column: column, count: count,
      effectiveCount: SamplingUnits(
        rowCount: codes.count, clusters: self, weights: weights
      ).effectiveCount())
  }
}
