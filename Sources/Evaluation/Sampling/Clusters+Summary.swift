package import Results

extension Clusters {
  /// What a result says of these, by the column's name. O(rows).
  package func summary(column: String) -> ClusterSummary {
    ClusterSummary(
      column: column, count: count,
      effectiveCount: SamplingUnits(rowCount: codes.count, clusters: self).effectiveCount())
  }
}
