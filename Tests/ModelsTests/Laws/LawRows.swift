import Results
@testable import Splitting
import Statistics
import Tabular

/// Rows for `LearnerLaws`: two numbers and a category, one of each with missing values, and a
/// target that depends on them.
struct LawRows {
  var columns: [Column]
  var target: Target

  var count: Int { target.count }
  var features: Features { Features(Table(columns: columns, rowCount: count)) }
  var training: TrainingRows { TrainingRows(features: features, target: target) }

  init(_ task: TaskKind, rows: Int = 60, seed: UInt64 = 7) {
    var random = SeededRandom(seed: seed)
    let first = (0..<rows).map { _ in random.uniform() * 10 - 5 }
    let second = (0..<rows).map { _ in random.uniform() < 0.15 ? .nan : random.uniform() * 100 }
    let levels = (0..<rows).map { _ in
      random.uniform() < 0.1
        ? nil : ["red", "green", "blue"][random.uniform(below: 3)] as ExactString?
    }
    let signal = (0..<rows).map { row in
      first[row] + (levels[row] == "red" ? 2 : 0)
        + (second[row].isNaN ? 1 : second[row] / 50) + random.uniform() * 4
    }
    columns = [
      Column(name: "first", type: .number, values: .numbers(first)),
      Column(name: "second", type: .number, values: .numbers(second)),
      Column(name: "colour", type: .category, values: .codes(CodedValues(levels))),
    ]
    target =
      switch task {
      case .regression: .values(signal)
      case .binary:
        .classes(
          ClassTarget(codes: signal.map { $0 > 3.5 ? 1 : 0 }, classes: ["no", "yes"]))
      case .multiclass:
        .classes(
          ClassTarget(
            codes: signal.map { $0 > 5.5 ? 2 : $0 > 1.5 ? 1 : 0 }, classes: ["a", "b", "c"]))
      }
  }

  func selecting(_ rows: [Int32]) -> LawRows {
    var selected = self
    selected.columns = columns.map { $0.selecting(rows) }
    selected.target = target.selecting(rows)
    return selected
  }

  mutating func addNumbers(_ name: ColumnName, _ value: (Int) -> Double) {
    columns.append(
      Column(name: name, type: .number, values: .numbers((0..<count).map(value))))
  }

  /// Every row of the first class, or of one value.
  mutating func makeTargetConstant() {
    switch target {
    case .values: target = .values([Double](repeating: 4.25, count: count))
    case .classes(let classes):
      target = .classes(
        ClassTarget(codes: [Int32](repeating: 0, count: count), classes: classes.classes))
    }
  }
}
