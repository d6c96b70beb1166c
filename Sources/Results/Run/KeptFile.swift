/// A file in a run's folder that later commands rest on.
package struct KeptFile: Codable, Equatable, Sendable {
  package let bytes: Int
  package let sha256: String

  package init(bytes: Int, sha256: String) {
    self.bytes = bytes
    self.sha256 = sha256
  }
}
