import Evaluation
import Models
import Parallel
import Probing
import Results
import Splitting
import Statistics
import Tabular

/// Made-up rows: numbers of a normal law, and a class or a value that follows from some of them.
struct PlantedRows {
  let table: Table
  let target: Target
  let weights: [Double]?

  init(table: Table, target: Target, weights: [Double]? = nil) {
    self.table = table
    self.target = target
    self.weights = weights
  }

  /// Two classes of equal size, so far apart in the first column, in standard deviations; `flipped` of
  /// the labels are then turned around. Returns which.
  static func classes(
    _ rows: Int, columns: Int = 4, distance: Double, flipped: Double = 0, seed: UInt64
  ) -> (rows: PlantedRows, flipped: Set<Int>) {
    var random = SeededRandom(seed: seed)
    var codes: [Int32] = []
    var numbers = [[Double]](repeating: [], count: columns)
    var wrong: Set<Int> = []
    for row in 0..<rows {
      let code = Int32(row % 2)
      for column in 0..<columns {
        let shift = column == 0 ? distance * (Double(code) - 0.5) : 0
        numbers[column].append(random.normal() + shift)
      }
      let isWrong = random.uniform() < flipped
      if isWrong { wrong.insert(row) }
      codes.append(isWrong ? 1 - code : code)
    }
    let target = Target.classes(ClassTarget(codes: codes, classes: ["no", "yes"]))
    return (PlantedRows(table: Self.table(numbers), target: target), wrong)
  }

  /// y = Σ x / √columns + noise.
  static func values(
    _ rows: Int, columns: Int, noise: Double, seed: UInt64
  ) -> PlantedRows {
    var random = SeededRandom(seed: seed)
    var numbers = [[Double]](repeating: [], count: columns)
    var values: [Double] = []
    for _ in 0..<rows {
      var sum = 0.0
      for column in 0..<columns {
        let number = random.normal()
        numbers[column].append(number)
        sum += number
      }
      values.append(sum / Double(columns).squareRoot() + noise * random.normal())
    }
    return PlantedRows(table: table(numbers), target: .values(values))
  }

  static func table(_ numbers: [[Double]]) -> Table {
    Table(
      columns: numbers.enumerated().map {
        Column(name: ColumnName("x\($0)"), type: .number, values: .numbers($1))
      }, rowCount: numbers[0].count)
  }

  /// The last fifth of the rows tests.
  var split: Split {
    let cut = Int32(table.rowCount * 4 / 5)
    return Split(
      trainingRows: Array(0..<cut), testRows: Array(cut..<Int32(table.rowCount)))
  }

  func probed(
    method: SplitMethod = .holdout, group: Column? = nil, limit: Int = 100_000
  ) throws -> ProbedRows {
    try ProbedRows(
      table, target: target, weights: weights, split: split, method: method, group: group,
      folds: 5, seed: 42, limit: limit)
  }

  static let encoder = EncoderSettings(maximumLevels: 20, minimumLevelRows: 5)
  static let linear = LinearLearner(
    settings: LinearSettings(encoder: encoder, penalty: .crossValidated))
  static let tree = TreeLearner(settings: TreeSettings(encoder: encoder))

  func baselines(_ metric: Metric, _ rows: ProbedRows) -> [ProbedBaseline] {
    [(Rung.Kind.linear, Self.linear as any Learner), (.tree, Self.tree)].compactMap {
      ProbedBaseline(
        $0.0, $0.1, rows: rows, metric: ProbedMetric(metric, costs: nil), workers: .one)
    }
  }
}

extension SeededRandom {
  mutating func normal() -> Double { Normal.quantile(max(uniform(), 0x1p-54)) }
}
