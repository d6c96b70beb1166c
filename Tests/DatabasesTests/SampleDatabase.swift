import CSQLite

/// A SQLite database that a test makes, by SQLite itself.
final class SampleDatabase {
  let path: String
  private let scratch: Scratch
  private var handle: OpaquePointer?

  struct Failure: Error {
    let message: String
  }

  init(_ sql: String) throws {
    scratch = try Scratch()
    path = scratch.path("data.sqlite")
    guard sqlite3_open(path, &handle) == SQLITE_OK else { throw Failure(message: "open") }
    try run(sql)
  }

  deinit { sqlite3_close_v2(handle) }

  func run(_ sql: String) throws {
    guard sqlite3_exec(handle, sql, nil, nil, nil) == SQLITE_OK else {
      throw Failure(message: String(cString: sqlite3_errmsg(handle)))
    }
  }

  /// Ends the connection that made the database.
  func close() {
    sqlite3_close_v2(handle)
    handle = nil
  }

  var files: [String] { get throws { try scratch.names } }
}
