package import Files

/// Why nothing could be signed, or nothing be checked.
package enum SigningError: Error, Equatable, Sendable {
  /// There is no `ssh-keygen` along `PATH`.
  case notInstalled
  case notStarted(program: String, errno: Int32)
  /// It was killed after so many seconds.
  case tooSlow(seconds: Int)
  /// `ssh-keygen` would not sign; its own words.
  case notSigned(key: String, message: String)
  case file(FileError)
}
