/// Keeps which predictions files were ever compared on which test rows.
package protocol LookLedger: Sendable {
  /// Writes down that files are about to be compared on a test set, by their hashes, and counts the
  /// distinct ones that ever were, these included. Files that are in the ledger already change
  /// nothing.
  func note(_ candidates: [String], at testSet: String) throws(RunError) -> LookCount
}

/// What a ledger answers.
package struct LookCount: Equatable, Sendable {
  package let count: Int
  /// False where the ledger cannot be written, so that later runs will not know of these looks.
  package let isKept: Bool

  package init(count: Int, isKept: Bool) {
    self.count = count
    self.isKept = isKept
  }
}
