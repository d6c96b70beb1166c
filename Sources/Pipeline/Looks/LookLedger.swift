/// Keeps which predictions files were ever compared on which test rows.
package protocol LookLedger: Sendable {
  /// Writes down that files are about to be compared on a test set, by their hashes, and counts the
  /// distinct ones that ever were, these included. Files that are in the ledger already change
  /// nothing.
  func note(_ candidates: [String], at look: Look) -> LookCount
}
