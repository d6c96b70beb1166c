@testable import Models
import Parallel
import Results
import Splitting
import Statistics
import Tabular

/// Seeded rows of numbers, categories with rare levels, flags, and missing values, in folds.
struct MixedRows {
  let features: Features
  let folds: Folds
  let target: [Double]
  let settings = EncoderSettings(maximumLevels: 6, minimumLevelRows: 5)

  var count: Int { target.count }

  init(rows count: Int, seed: UInt64, folds foldCount: Int = 3) {
    var random = SeededRandom(seed: seed)
    func numbers(missing: Double, _ value: (inout SeededRandom) -> Double) -> ColumnValues {
      .numbers((0..<count).map { _ in random.uniform() < missing ? .nan : value(&random) })
    }
    func levels(_ levelCount: Int, missing: Double) -> ColumnValues {
      .codes(
        CodedValues(
          (0..<count).map { _ in
            let draw = random.uniform() * random.uniform()
            return random.uniform() < missing
              ? nil : ExactString("level \(Int(draw * Double(levelCount)))")
          }))
    }
    let columns = [
      Column(name: "far", type: .number, values: numbers(missing: 0) { 1e6 + $0.uniform() }),
      Column(name: "some", type: .number, values: numbers(missing: 0.2) { $0.uniform() * 9 - 4 }),
      Column(name: "when", type: .dateTime, values: numbers(missing: 0.1) { $0.uniform() * 1e9 }),
      Column(name: "few", type: .category, values: levels(4, missing: 0.1)),
      Column(name: "many", type: .category, values: levels(40, missing: 0)),
      Column(
        name: "flag", type: .number, values: numbers(missing: 0) { $0.uniform() < 0.1 ? 7 : 5 }),
      Column(
        name: "rare", type: .number, values: numbers(missing: 0) { $0.uniform() < 0.01 ? 1 : 0 }),
      Column(name: "constant", type: .number, values: numbers(missing: 0) { _ in 3 }),
      Column(name: "empty", type: .number, values: numbers(missing: 2) { _ in 0 }),
    ]
    features = Features(Table(columns: columns, rowCount: count))
    folds = Folds(
      assignment: (0..<count).map {
        $0 < foldCount ? Int32($0) : Int32(random.uniform(below: foldCount))
      },
      count: foldCount)
    guard case .numbers(let some) = columns[1].values, case .codes(let few) = columns[3].values
    else { preconditionFailure("columns are as made") }
    target = (0..<count).map { row in
      (some[row].isNaN ? 1 : some[row]) + Double(few.codes[row]) + 4 * random.uniform()
    }
  }

  /// With chunks of a few rows, so that there are many.
  func designs(workers: Workers = .one) -> LinearDesigns {
    LinearDesigns(features, folds: folds, settings: settings, workers: workers, chunkRows: 64)
  }

  /// Classes by the target's size.
  func classes(_ classCount: Int) -> ClassTarget {
    let sorted = target.sorted()
    return ClassTarget(
      codes: target.map { value in
        Int32((1..<classCount).count { value >= sorted[$0 * count / classCount] })
      }, classes: (0..<classCount).map { ExactString("class \($0)") })
  }

  /// What fit f is on: the rows outside its fold, or all; and the rows that validate it.
  func rows(of fit: Int) -> (fitting: [Int32], validation: [Int32]) {
    fit == folds.count ? (folds.rows(outside: nil), folds.rows(outside: nil)) : folds.rows(of: fit)
  }
}
