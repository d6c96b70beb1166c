/// Whoever wants to know how far a run is.
package protocol RunProgress: Sendable {
  /// A stage begins.
  func begin(_ stage: RunStage)
  /// So many rows more of the stage that began last are done; from any thread.
  func advance(rows: Int)
  /// The stage that began last has taken so many seconds.
  func end(seconds: Double)
}

extension RunProgress {
  package func advance(rows: Int) {}
}
