package import Results

extension WeightSummary {
  /// Of the test rows' weights. O(rows).
  package init(column: String, _ weights: [Double]) {
    self.init(
      column: column,
      effectiveRows: SamplingUnits(rowCount: weights.count, weights: weights).effectiveCount())
  }
}
