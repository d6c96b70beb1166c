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
