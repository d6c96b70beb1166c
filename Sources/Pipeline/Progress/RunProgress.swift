/// Whoever wants to know how far a run is.
package protocol RunProgress: Sendable {
  /// A stage begins.
  func begin(_ stage: RunStage)
  /// The stage that began last has taken so many seconds.
  func end(seconds: Double)
}
