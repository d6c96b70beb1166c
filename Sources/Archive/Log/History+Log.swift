internal import Foundation
internal import GRDB
package import Results

/// The log of what people said: it only grows, and each entry's hash goes over the one before.
extension History {
  @discardableResult
  package func append(
    _ event: LogEvent, project: String, at: String
  ) throws(HistoryError) -> LogEntry {
    let content = LogContent(at: at, project: project, event: event)
    return try write { try Self.append(content, content.bytes, $0) }
  }

  @discardableResult
  static func append(
    _ content: LogContent, _ bytes: [UInt8], _ database: Database
  ) throws -> LogEntry {
    let previous = try Self.head(database) ?? LogContent.start
    let hash = LogContent.hash(bytes, after: previous)
    try database.execute(
      sql: "INSERT INTO entry (content, previous, hash) VALUES (?, ?, ?)",
      arguments: [Data(bytes), previous, hash])
    return LogEntry(
      sequence: database.lastInsertedRowID, at: content.at, project: content.project,
      event: content.event, previous: previous, hash: hash)
  }

  /// Adds what another history's log says; false where this one says the same already.
  static func add(
    _ content: LogContent, _ bytes: [UInt8], _ database: Database
  ) throws -> Bool {
    let isKnown = try Bool.fetchOne(
      database, sql: "SELECT EXISTS (SELECT 1 FROM entry WHERE content = ?)",
      arguments: [Data(bytes)])
    guard isKnown != true else { return false }
    try append(content, bytes, database)
    return true
  }

  private static func head(_ database: Database) throws -> String? {
    try String.fetchOne(database, sql: "SELECT hash FROM entry ORDER BY sequence DESC LIMIT 1")
  }

  /// The earliest first.
  package func log(project: String? = nil) throws(HistoryError) -> [LogEntry] {
    try read { database in
      let entries = try Row.fetchAll(database, sql: "SELECT * FROM entry ORDER BY sequence").map {
        row in
        guard let entry = LogEntry(row) else {
          throw HistoryError.brokenEntry(path: path, sequence: row["sequence"])
        }
        return entry
      }
      return entries.filter { project == nil || $0.project == project }
    }
  }

  /// The hash of the last entry: whoever knows it can tell later whether the log was rewritten.
  package func logHead() throws(HistoryError) -> String {
    try read { try Self.head($0) ?? LogContent.start }
  }

  /// The first entry whose hash is not what its content and the entry before give; nil where the chain
  /// is whole. Entries taken off its end leave it whole. O(entries).
  package func brokenLink() throws(HistoryError) -> Int64? {
    try read { database in
      var last = LogContent.start
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM entry ORDER BY sequence")
      while let row = try rows.next() {
        let content: Data = row["content"]
        let hash: String = row["hash"]
        guard row["previous"] == last, LogContent.hash(Array(content), after: last) == hash else {
          return row["sequence"]
        }
        last = hash
      }
      return nil
    }
  }
}

extension LogEntry {
  /// Nil where the content cannot be read.
  fileprivate init?(_ row: Row) {
    guard let content = try? JSONDecoder().decode(LogContent.self, from: row["content"] as Data)
    else { return nil }
    self.init(
      sequence: row["sequence"], at: content.at, project: content.project, event: content.event,
      previous: row["previous"], hash: row["hash"])
  }
}
