import Tabular
import Testing

/// Text to read and what a table of it looks like.
struct ReadingSample: CustomTestStringConvertible, Sendable {
  let name: String
  let bytes: [UInt8]
  let expected: String

  /// `expected` has a line for each column: `name:type:` and its cells, with a blank between
  ///   two, `[]` around text and `-` for a missing cell.
  init(_ name: String, _ text: String, _ expected: String...) {
    self.init(name, bytes: Array(text.utf8), expected)
  }

  init(_ name: String, bytes: [UInt8], _ expected: [String]) {
    self.name = name
    self.bytes = bytes
    self.expected = expected.joined(separator: "\n")
  }

  var testDescription: String { name }
}

extension Table {
  /// As `ReadingSample` writes what it expects.
  var summary: String {
    columns.map { column in
      let cells =
        switch column.values {
        case .numbers(let numbers): numbers.map { $0.isNaN ? "-" : "\($0)" }
        case .codes(let codes):
          codes.codes.map { $0 < 0 ? "-" : "[\(codes.levels[Int($0)])]" }
        }
      return "\(column.name):\(column.type.rawValue): " + cells.joined(separator: " ")
    }.joined(separator: "\n")
  }
}
