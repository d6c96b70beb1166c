/// Whoever wants to know how far a run is.
package protocol RunProgress: Sendable {
  /// A stage begins, so many seconds into the run.
  func stage(_ stage: RunStage, seconds: Double)
}
