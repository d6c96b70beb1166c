/// What the history's log was when a sign-off was made. The signature goes over it, so that whoever
/// rewrites the log later cannot do so unseen.
package struct LogPin: Codable, Equatable, Sendable {
  /// The hash of the last entry of all.
  package let head: String
  /// SHA-256 of what the project's entries say, from its last sign-off on, which pins those before. A
  /// log that was brought together from several has another chain and still says all of it.
  package let entries: [String]

  package init(head: String, entries: [String]) {
    self.head = head
    self.entries = entries
  }
}
