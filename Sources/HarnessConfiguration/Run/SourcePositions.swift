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

  /// Of a config's text; nil where that is no JSON.
  package init?(_ text: [UInt8]) {
    guard let document = try? JSONParser.parse(text) else { return nil }
    self.init(of: document.root)
  }

  /// The same by the path's text: `$.metric.target`. O(config) to make the function, not to call it.
  package var byText: @Sendable (String) -> TextPosition {
    let known = Dictionary(
      positions.map { ("\($0.key)", $0.value) }, uniquingKeysWith: { first, _ in first })
    return { path in
      var rest = path[...]
      while !rest.isEmpty {
        if let position = known[String(rest)] { return position }
        rest = rest[..<(rest.lastIndex { $0 == "." || $0 == "[" } ?? rest.startIndex)]
      }
      return .start
    }
  }

  /// Whether the config has a value there.
  package func has(_ path: JSONPath) -> Bool { positions[path] != nil }
}
