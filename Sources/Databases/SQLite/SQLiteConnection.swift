internal import CSQLite
internal import Glibc

/// A database that is open to be read, and nothing else.
///
/// Three locks, each of which would do: the file is opened read-only; the authorizer refuses all
/// that is not a part of a SELECT, so nothing can be attached or loaded; and a statement that
/// could write is not run. A database may come from anywhere, so functions in its schema are not
/// trusted.
struct SQLiteConnection: ~Copyable {
  let handle: OpaquePointer
  /// Whether the authorizer has refused something.
  private let hasRefused: UnsafeMutablePointer<Bool>

  /// How long to wait for a process that is writing.
  private static let busyMilliseconds: Int32 = 10_000

  init(_ path: String) throws(SQLiteError) {
    var handle: OpaquePointer?
    let code = sqlite3_open_v2(path, &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, nil)
    guard code == SQLITE_OK, let handle else {
      let message = Self.message(of: handle)
      sqlite3_close(handle)
      throw .engine(message: message)
    }
    sqlite3_busy_timeout(handle, Self.busyMilliseconds)
    // Before the authorizer, which refuses pragmas.
    sqlite3_exec(
      handle, "PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON", nil, nil, nil)
    let hasRefused = UnsafeMutablePointer<Bool>.allocate(capacity: 1)
    hasRefused.initialize(to: false)
    sqlite3_set_authorizer(handle, authorize, hasRefused)
    self.handle = handle
    self.hasRefused = hasRefused
  }

  deinit {
    sqlite3_close_v2(handle)
    hasRefused.deallocate()
  }

  /// What the last call that failed says.
  var lastError: SQLiteError {
    hasRefused.pointee ? .notReadOnly : .engine(message: Self.message(of: handle))
  }

  private static func message(of handle: OpaquePointer?) -> String {
    sqlite3_errmsg(handle).map { String(cString: $0) } ?? "out of memory"
  }
}

/// Lets a statement read, call functions and recurse; notes at the pointer where it does not.
private func authorize(
  hasRefused: UnsafeMutableRawPointer?, action: Int32, _: UnsafePointer<CChar>?,
  name: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?, _: UnsafePointer<CChar>?
) -> Int32 {
  switch action {
  case SQLITE_SELECT, SQLITE_READ, SQLITE_RECURSIVE: return SQLITE_OK
  // Loading is off anyway, unless the system's SQLite was built otherwise.
  case SQLITE_FUNCTION where name.map({ strcasecmp($0, "load_extension") }) != 0: return SQLITE_OK
  default:
    hasRefused?.storeBytes(of: true, as: Bool.self)
    return SQLITE_DENY
  }
}
