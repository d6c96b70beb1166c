/// A file that went into a run.
package struct InputHash: Codable, Equatable, Sendable {
  /// `config`, `data`, `incumbent` or `candidate NAME`.
  package let role: String
  package let path: String
  package let bytes: Int
  package let sha256: String

  package init(role: String, path: String, bytes: Int, sha256: String) {
    self.role = role
    self.path = path
    self.bytes = bytes
    self.sha256 = sha256
  }
}
