/// Which file was read: what a run says of its inputs.
package struct FileIdentity: Equatable, Sendable {
  /// As it was asked for.
  package let path: String
  /// The size of the file as it is on the disk.
  package let byteCount: Int
  /// Of the bytes on the disk: 64 lower-case hexadecimal digits.
  package let sha256: String

  package init(path: String, byteCount: Int, sha256: String) {
    self.path = path
    self.byteCount = byteCount
    self.sha256 = sha256
  }
}
