internal import Files
internal import Foundation
internal import GRDB

extension History {
  /// Held, shared, by every process that is between a record and its folder.
  var lockPath: String { path + "-writing" }

  /// Settles what killed processes left: a record whose folder came to be is whole, one whose folder
  /// did not is taken back. Where another process is at work, its record is left to it.
  func recover() throws(HistoryError) {
    guard try read({ try !Self.pending($0).isEmpty }),
      let lock = FileLock(lockPath, .exclusiveIfFree)
    else { return }
    defer { withExtendedLifetime(lock) {} }
    try write { database in
      // Read anew: what waited a moment ago may be whole by now.
      for row in try Self.pending(database) {
        let sequence: Int64 = row["sequence"]
        let folder: String = row["folder"]
        if Self.resultHash(in: folder) == row["resultHash"] {
          try Self.confirm(sequence, database)
        } else {
          try Self.remove(sequence, database)
        }
      }
    }
  }

  private static func pending(_ database: Database) throws -> [Row] {
    try Row.fetchAll(
      database, sql: "SELECT sequence, folder, resultHash FROM run WHERE NOT isWhole")
  }

  static func remove(_ sequence: Int64, _ database: Database) throws {
    try database.execute(sql: "DELETE FROM run WHERE sequence = ?", arguments: [sequence])
  }

  static func confirm(_ sequence: Int64, _ database: Database) throws {
    try database.execute(
      sql: "UPDATE run SET isWhole = 1 WHERE sequence = ?", arguments: [sequence])
  }

  private static func resultHash(in folder: String) -> String? {
    let path = (folder as NSString).appendingPathComponent("result.json")
    return (try? InputFile.read(path)).map { ContentHash.sha256(of: $0.contents) }
  }
}
