/// What somebody said of a project, at its place in the history's log.
package struct LogEntry: Codable, Equatable, Sendable {
  /// Ascending; gaps are no loss.
  package let sequence: Int64
  /// ISO 8601 in UTC, to the second.
  package let at: String
  package let project: String
  package let event: LogEvent
  /// The hash of the entry before; 64 zeros for the first.
  package let previous: String
  /// SHA-256 over the previous hash and this entry's content.
  package let hash: String

  package init(
    sequence: Int64, at: String, project: String, event: LogEvent, previous: String, hash: String
  ) {
    self.sequence = sequence
    self.at = at
    self.project = project
    self.event = event
    self.previous = previous
    self.hash = hash
  }
}
