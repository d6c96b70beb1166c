internal import Files
internal import Foundation
internal import GRDB

/// What is kept of all runs: a SQLite database in one file, which several processes may use at once.
package struct History: Sendable {
  package let path: String
  let database: any DatabaseWriter

  /// How long another process is waited for.
  private static let patience = 30.0

  /// Opens the file, or makes it and the folder that it stands in, and brings it to the present form.
  package init(_ path: String) throws(HistoryError) {
    self.path = path
    database = try Self.catching(path) {
      let folder = (path as NSString).deletingLastPathComponent
      try FileManager.default.createDirectory(
        atPath: folder.isEmpty ? "." : folder, withIntermediateDirectories: true)
      // Two processes that make the same tables, or change the journal's mode, are in each other's
      // way.
      let lock = FileLock(path + "-opening", .exclusive)
      defer { withExtendedLifetime(lock) {} }
      var configuration = Configuration()
      configuration.busyMode = .timeout(Self.patience)
      configuration.foreignKeysEnabled = true
      configuration.label = "history"
      // A record that was confirmed stays, whatever the machine does.
      configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = FULL") }
      let database = try DatabasePool(path: path, configuration: configuration)
      try Self.check(database, path)
      try HistorySchema.migrator.migrate(database)
      return database
    }
    try recover()
  }

  /// A history that is there; nil where there is none. Nothing is made. One that cannot be written can
  /// still be read.
  package static func existing(_ path: String) throws(HistoryError) -> History? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    do { return try History(path) } catch {
      guard case .readOnly = error else { throw error }
      return try History(reading: path)
    }
  }

  /// Opens a file that belongs to somebody else, or lies where nothing can be written. What an older
  /// harness left has to be brought to the present form by somebody who may.
  init(reading path: String) throws(HistoryError) {
    self.path = path
    database = try Self.catching(path) {
      var configuration = Configuration()
      configuration.readonly = true
      configuration.label = "history, for reading"
      func open(_ name: String) throws -> DatabaseQueue {
        let database = try DatabaseQueue(path: name, configuration: configuration)
        try Self.check(database, path)
        guard try database.read(HistorySchema.migrator.hasCompletedMigrations) else {
          throw HistoryError.readOnly(path: path)
        }
        return database
      }
      do { return try open(path) } catch let error as DatabaseError {
        // SQLite wants to write a file beside it for the readers of a log that nobody is writing. Where
        // there is no such log, the file alone is the whole history.
        guard !Self.hasLog(path), let name = Self.immutable(path) else { throw error }
        return try open(name)
      }
    }
  }

  private static func hasLog(_ path: String) -> Bool {
    let log = try? FileManager.default.attributesOfItem(atPath: path + "-wal")
    return (log?[.size] as? Int ?? 0) > 0
  }

  /// The file's address, with the promise that nobody writes to it (sqlite.org/uri.html). A SQLite that
  /// was built without addresses finds no such file.
  private static func immutable(_ path: String) -> String? {
    var allowed = CharacterSet.urlPathAllowed
    allowed.remove(charactersIn: "?#%")
    return URL(filePath: path).path.addingPercentEncoding(withAllowedCharacters: allowed).map {
      "file:\($0)?immutable=1"
    }
  }

  private static func check(_ database: some DatabaseReader, _ path: String) throws {
    try database.read { database in
      // The list of migrations is made before the first of them runs, and a kill can come between.
      let isEmpty =
        try Int.fetchOne(
          database,
          sql: """
            SELECT count(*) FROM sqlite_schema WHERE tbl_name <> 'grdb_migrations'
            """) == 0
      let id = try Int32.fetchOne(database, sql: "PRAGMA application_id")
      guard isEmpty || id == HistorySchema.applicationID else {
        throw HistoryError.foreign(path: path)
      }
      guard try !HistorySchema.migrator.hasBeenSuperseded(database) else {
        throw HistoryError.newer(path: path)
      }
    }
  }

  func read<Value>(
    _ body: (Database) throws -> Value
  ) throws(HistoryError) -> Value {
    try Self.catching(path) { try database.read(body) }
  }

  /// In one transaction, which no other process sees half of.
  func write<Value>(
    _ body: (Database) throws -> Value
  ) throws(HistoryError) -> Value {
    try Self.catching(path) {
      try database.writeWithoutTransaction { database in
        var value: Value?
        // Asks for the right to write at once: a transaction that first reads could find that
        // somebody else has written meanwhile, and fail.
        try database.inTransaction(.immediate) {
          value = try body(database)
          return .commit
        }
        guard let value else { preconditionFailure("the transaction ran") }
        return value
      }
    }
  }

  /// Gives the room of what was deleted back to the disk.
  func vacuum() throws(HistoryError) {
    try Self.catching(path) { try database.vacuum() }
  }

  /// A copy of the whole history, as it is at one moment, while others go on writing.
  package func backup(to target: String) throws(HistoryError) {
    try Self.catching(target) {
      let copy = try DatabaseQueue(path: target)
      try database.backup(to: copy)
      try copy.close()
    }
  }

  private static func catching<Value>(
    _ path: String, _ body: () throws -> Value
  ) throws(HistoryError) -> Value {
    do { return try body() } catch let error as HistoryError {
      throw error
    } catch let error as DatabaseError {
      throw HistoryError(error, path: path)
    } catch {
      throw .failed(path: path, reason: "\(error)")
    }
  }
}

extension HistoryError {
  fileprivate init(_ error: DatabaseError, path: String) {
    switch error.resultCode {
    case .SQLITE_NOTADB, .SQLITE_CORRUPT: self = .corrupt(path: path)
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .busy(path: path)
    case .SQLITE_READONLY, .SQLITE_PERM, .SQLITE_CANTOPEN: self = .readOnly(path: path)
    default: self = .failed(path: path, reason: error.message ?? "\(error.resultCode)")
    }
  }
}
