internal import Files
internal import Foundation
internal import GRDB
package import Results

extension History {
  /// Keeps an audit, in the bytes that it was written in.
  package func record(
    _ audit: AuditResult, bytes: [UInt8], folder: String
  ) throws(HistoryError) {
    try write { _ = try Self.add(audit, bytes, folder: folder, $0) }
  }

  /// False where the history has these very bytes already.
  static func add(
    _ audit: AuditResult, _ bytes: [UInt8], folder: String, _ database: Database
  ) throws -> Bool {
    try addProject(audit.project, database)
    try database.execute(
      sql: """
        INSERT INTO audit (project, auditID, startedAt, folder, resultHash, result)
        VALUES ((SELECT id FROM project WHERE name = ?), ?, ?, ?, ?, ?)
        ON CONFLICT DO NOTHING
        """,
      arguments: [
        audit.project, audit.id, audit.clock.startedAt, folder, ContentHash.sha256(of: bytes),
        Data(bytes),
      ])
    return database.changesCount > 0
  }

  /// A project's audits in the bytes that they were written in, the latest first.
  package func audits(project: String) throws(HistoryError) -> [[UInt8]] {
    try read { database in
      try Data.fetchAll(
        database,
        sql: """
          SELECT result FROM audit JOIN project ON project.id = audit.project
          WHERE project.name = ? ORDER BY sequence DESC
          """, arguments: [project]
      ).map { Array($0) }
    }
  }
}
