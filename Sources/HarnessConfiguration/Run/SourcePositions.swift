/// Where each value of a config stands in its text.
package struct SourcePositions: Sendable {
  private let positions: [JSONPath: TextPosition]

  init(of root: JSONNode) {
    var positions: [JSONPath: TextPosition] = [:]
    root.visit { positions[$0.path] = $0.position }
    self.positions = positions
  }

  /// The place of the value, or of the nearest one that would hold it.
  package subscript(path: JSONPath) -> TextPosition {
    var current: JSONPath? = path
    while let path = current {
      if let position = positions[path] { return position }
      current = path.parent
    }
    return .start
  }

  /// Whether the config has a value there.
  package func has(_ path: JSONPath) -> Bool { positions[path] != nil }
}
