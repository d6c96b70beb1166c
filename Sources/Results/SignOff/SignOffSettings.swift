/// How a project wants its candidates signed.
package struct SignOffSettings: Codable, Equatable, Sendable {
  /// Whether who started a run may sign it as well.
  package let byAuthor: Bool
  /// The list of allowed signers, relative to the config; nil: that of the project's folder.
  package let allowedSigners: String?

  package init(byAuthor: Bool, allowedSigners: String?) {
    self.byAuthor = byAuthor
    self.allowedSigners = allowedSigners
  }
}
