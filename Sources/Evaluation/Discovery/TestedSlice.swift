internal import Results

/// A slice that one half of the test rows found, as the other half sees it.
struct TestedSlice: Sendable {
  let candidate: Int
  let kind: DiscoveredSubpopulation.Kind
  let slice: Slice
  /// Its rows in the half that tested it.
  let rows: [Int32]
  /// Of minus the loss, so that more is better.
  let inference: Inference
  /// At which Holm tests it.
  let level: Double
  let adjustedPValue: Double

  /// Worse, or below target, by more than the margin.
  func isConfirmed(margin: Double) -> Bool {
    inference.interval(alpha: level).upper < 0 && inference.estimate < -margin
  }
}
