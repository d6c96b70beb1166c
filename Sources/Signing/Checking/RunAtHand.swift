package import Results

/// A run that can be looked at, and all that is known of what it was made of.
package struct RunAtHand: Sendable {
  package let result: RunResult
  /// Of its `result.json`.
  package let bytes: [UInt8]
  /// Its parts as the disk has them now: what went in, and what its folder holds.
  package let present: [SignOffStatement.Subject]
  /// What the history holds of this very run.
  package let recorded: [[UInt8]]

  package init(
    result: RunResult, bytes: [UInt8], present: [SignOffStatement.Subject], recorded: [[UInt8]]
  ) {
    self.result = result
    self.bytes = bytes
    self.present = present
    self.recorded = recorded
  }
}
