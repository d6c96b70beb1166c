/// A place in a file, as far as it is known.
package struct Location: Equatable, Sendable {
  package let file: String
  /// From 1.
  package let line: Int?
  /// In characters, from 1.
  package let column: Int?
  /// Of a JSON file: `$.metric.name`.
  package let path: String?

  package init(_ file: String, line: Int? = nil, column: Int? = nil, path: String? = nil) {
    self.file = file
    self.line = line
    self.column = column
    self.path = path
  }

  /// `configs/adult.json`, `adult.csv:48231`, `configs/adult.json:12:5: $.metric.name`.
  package var text: String {
    let position = ([file] + [line, column].compactMap { $0.map(String.init) })
      .joined(separator: ":")
    return path.map { "\(position): \($0)" } ?? position
  }
}
