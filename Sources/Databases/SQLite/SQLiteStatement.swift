internal import CSQLite

/// One compiled SELECT, stepped row by row. It must not outlive its connection.
struct SQLiteStatement: ~Copyable {
  private let handle: OpaquePointer

  /// What a cell holds; SQLite types each by itself.
  enum Cell {
    case missing
    case integer(Int64)
    case real(Double)
    /// UTF-8, valid until the next step.
    case text(UnsafeBufferPointer<UInt8>)
    case blob
  }

  /// - Precondition: the query holds no NUL, behind which SQLite reads nothing.
  init(_ query: String, on connection: borrowing SQLiteConnection) throws(SQLiteError) {
    let (first, rest) = try Self.compile(query, on: connection)
    guard let first else { throw .noStatement }
    do {
      try Self.check(first, rest: rest, on: connection)
    } catch {
      sqlite3_finalize(first)
      throw error
    }
    handle = first
  }

  private static func check(
    _ statement: OpaquePointer, rest: String, on connection: borrowing SQLiteConnection
  ) throws(SQLiteError) {
    // Blanks and comments compile to nothing.
    if let second = try compile(rest, on: connection).statement {
      sqlite3_finalize(second)
      throw .severalStatements
    }
    guard sqlite3_stmt_readonly(statement) != 0 else { throw .notReadOnly }
    guard sqlite3_column_count(statement) > 0 else { throw .noColumns }
  }

  deinit { sqlite3_finalize(handle) }

  private static func compile(
    _ query: String, on connection: borrowing SQLiteConnection
  ) throws(SQLiteError) -> (statement: OpaquePointer?, rest: String) {
    var statement: OpaquePointer?
    var code = SQLITE_OK
    let rest = query.withCString { text in
      var tail: UnsafePointer<CChar>?
      code = sqlite3_prepare_v2(connection.handle, text, -1, &statement, &tail)
      return tail.map { String(cString: $0) } ?? ""
    }
    guard code == SQLITE_OK else { throw connection.lastError }
    return (statement, rest)
  }

  var columnNames: [String] {
    (0..<sqlite3_column_count(handle)).map { column in
      sqlite3_column_name(handle, column).map { String(cString: $0) } ?? ""
    }
  }

  /// Goes to the next row; false behind the last.
  func step(on connection: borrowing SQLiteConnection) throws(SQLiteError) -> Bool {
    switch sqlite3_step(handle) {
    case SQLITE_ROW: true
    case SQLITE_DONE: false
    default: throw connection.lastError
    }
  }

  /// A cell of the current row.
  func cell(_ column: Int32) -> Cell {
    switch sqlite3_column_type(handle, column) {
    case SQLITE_INTEGER: return .integer(sqlite3_column_int64(handle, column))
    case SQLITE_FLOAT: return .real(sqlite3_column_double(handle, column))
    case SQLITE_TEXT:
      // In this order: the first call turns UTF-16 into UTF-8, which the second counts.
      let text = sqlite3_column_text(handle, column)
      let count = Int(sqlite3_column_bytes(handle, column))
      return .text(UnsafeBufferPointer(start: text, count: text == nil ? 0 : count))
    case SQLITE_BLOB: return .blob
    default: return .missing
    }
  }
}
