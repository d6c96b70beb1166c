package import Files

/// Who may sign: a list in the form that git and `ssh-keygen` use, and the keys that are revoked.
package struct AllowedSigners: Equatable, Sendable {
  /// As it was asked for; for messages.
  package let path: String
  /// What it holds. `ssh-keygen` gets these bytes, so that all of a check sees the same list.
  package let list: [UInt8]
  /// A list of public keys, or one that `ssh-keygen -k` made; nil: none is revoked.
  package let revoked: [UInt8]?

  package static let defaultName = "allowed_signers"
  package static let revokedName = "revoked_keys"

  package init(path: String, list: [UInt8], revoked: [UInt8]?) {
    self.path = path
    self.list = list
    self.revoked = revoked
  }

  package init(path: String, revokedPath: String?) throws(FileError) {
    self.path = path
    list = try InputFile(path).contents()
    revoked = if let revokedPath { try InputFile(revokedPath).contents() } else { nil }
  }

  /// The line that would let a key sign, for whoever keeps the list.
  package static func line(principal: String, publicKey: String) -> String {
    "\(principal) namespaces=\"\(SSHKeygen.namespace)\" \(publicKey)"
  }
}
