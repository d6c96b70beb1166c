/// A JSON text, parsed.
package struct JSONDocument: Sendable {
  package let root: JSONNode
  /// Keys that stand twice in one object. The tree holds the first of each.
  package let duplicateKeys: [DuplicateKey]

  package struct DuplicateKey: Sendable, Equatable {
    /// Of the value that was passed over.
    package let path: JSONPath
    package let position: TextPosition
    package let firstPosition: TextPosition

    package init(path: JSONPath, position: TextPosition, firstPosition: TextPosition) {
      self.path = path
      self.position = position
      self.firstPosition = firstPosition
    }
  }
}
