internal import Files
package import Results

extension LogPin {
  /// What a log holds at this moment, the earliest entry first.
  package init(_ log: [LogEntry], project: String) {
    let own = log.filter { $0.project == project }
    let last = own.lastIndex { if case .signOff = $0.event { true } else { false } }
    self.init(
      head: log.last?.hash ?? String(repeating: "0", count: 64),
      entries: own[(last ?? own.startIndex)...].map(Self.hash))
  }

  /// Whether a log still says what it said then: the same chain, or one that was brought together from
  /// several and has every entry of the project.
  package func isKept(in log: [LogEntry]) -> Bool {
    if log.contains(where: { $0.hash == head }) { return true }
    let hashes = Set(log.map(Self.hash))
    return entries.allSatisfy(hashes.contains)
  }

  private static func hash(_ entry: LogEntry) -> String {
    ContentHash.sha256(
      of: CanonicalJSON.encode(
        Content(at: entry.at, project: entry.project, event: entry.event)))
  }

  /// What an entry says, wherever it stands.
  private struct Content: Encodable {
    let at: String
    let project: String
    let event: LogEvent
  }
}
