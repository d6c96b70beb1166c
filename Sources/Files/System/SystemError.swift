internal import Glibc

/// A system call that failed, by its `errno`. Public errors add the path.
struct SystemError: Error, Equatable {
  let number: Int32

  static let noSuchEntry = ENOENT
  static let isDirectory = EISDIR
  static let isDevice = ENODEV

  /// Of the call that has just failed.
  static var last: SystemError { SystemError(number: errno) }

  /// Makes a call, again where a signal interrupted it; -1 is failure.
  @discardableResult
  static func check<Result: SignedInteger>(_ call: () -> Result) throws(SystemError) -> Result {
    while true {
      let result = call()
      if result != -1 { return result }
      let error = SystemError.last
      if error.number != EINTR { throw error }
    }
  }
}
