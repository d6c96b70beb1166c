import Foundation
import Models
import Splitting
import Tabular
import Testing

/// A case of `Fixtures/tree.json`, written by `reference/tree.py`.
struct TreeFixture: Decodable, CustomTestStringConvertible {
  let name: String
  let columns: [FixtureColumn]
  let target: [Double]
  let classes: Int
  let maximumDepth: Int
  let minimumLeafRows: Int
  let folds: Int
  let nodes: [Node]
  let path: [Step]
  let pruning: Double
  let prunedNodes: [Node]
  let losses: [Double]

  struct Node: Decodable {
    let column: Int?
    let threshold: Double?
    let rows: Int
    let impurity: Double
    let counts: [Int]
    let mean: Double?
  }

  struct Step: Decodable {
    let pruning: Double
    let impurity: Double
    let leaves: Int
  }

  enum FixtureColumn: Decodable {
    case number(name: String, values: [Double?])
    case category(name: String, values: [String])

    private enum Key: CodingKey { case name, kind, values }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      let name = try container.decode(String.self, forKey: .name)
      self =
        try container.decode(String.self, forKey: .kind) == "number"
        ? .number(name: name, values: try container.decode([Double?].self, forKey: .values))
        : .category(name: name, values: try container.decode([String].self, forKey: .values))
    }

    var column: Column {
      switch self {
      case .number(let name, let values):
        Column(
          name: ColumnName(name), type: .number, values: .numbers(values.map { $0 ?? .nan }))
      case .category(let name, let values):
        Column(
          name: ColumnName(name), type: .category,
          values: .codes(CodedValues(values.map { ExactString($0) })))
      }
    }
  }

  static func all() throws -> [TreeFixture] {
    let url = Bundle.module.bundleURL.appending(path: "Fixtures/tree.json")
    return try JSONDecoder().decode([TreeFixture].self, from: Data(contentsOf: url))
  }

  var testDescription: String { name }

  var rows: TrainingRows {
    let table = Table(columns: columns.map(\.column), rowCount: target.count)
    return trainingRows(
      table,
      classes == 0
        ? .values(target)
        : .classes(
          ClassTarget(
            codes: target.map { Int32($0) },
            classes: (0..<classes).map { ExactString("class \($0)") })))
  }

  /// Every so-many-th row.
  var validation: Folds {
    Folds(assignment: target.indices.map { Int32($0 % folds) }, count: folds)
  }

  func settings(_ pruning: TreeSettings.Pruning) -> TreeSettings {
    TreeSettings(
      encoder: EncoderSettings(maximumLevels: 10, minimumLevelRows: 1),
      maximumDepth: maximumDepth, minimumLeafRows: minimumLeafRows, pruning: pruning)
  }
}
