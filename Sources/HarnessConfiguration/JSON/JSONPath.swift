package import Tabular

/// The way from the root of a JSON text to a value: `$.candidates[0].predictions`.
package struct JSONPath: Hashable, Sendable, CustomStringConvertible {
  package let components: [Component]

  package enum Component: Hashable, Sendable {
    case key(ExactString)
    case index(Int)
  }

  package init(components: [Component]) { self.components = components }

  /// Keys from the root on.
  package init(_ keys: String...) {
    components = keys.map { .key(ExactString($0)) }
  }

  package static let root = JSONPath(components: [])

  package func appending(key: ExactString) -> JSONPath {
    JSONPath(components: components + [.key(key)])
  }

  package func appending(key: String) -> JSONPath { appending(key: ExactString(key)) }

  package func appending(index: Int) -> JSONPath {
    JSONPath(components: components + [.index(index)])
  }

  /// The value that holds this one; nil for the root.
  package var parent: JSONPath? {
    components.isEmpty ? nil : JSONPath(components: Array(components.dropLast()))
  }

  /// Keys that are plain words follow a dot; others stand in brackets, as JSON strings.
  package var description: String {
    components.reduce(into: "$") { text, component in
      switch component {
      case .index(let index): text += "[\(index)]"
      case .key(let key) where JSONPath.isWord(key): text += ".\(key)"
      case .key(let key): text += "[\(JSONLiteral.string(key.string).text())]"
      }
    }
  }

  private static func isWord(_ key: ExactString) -> Bool {
    !key.string.isEmpty
      && key.string.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "$"),
          UInt8(ascii: "-"):
          true
        default: false
        }
      }
  }
}
