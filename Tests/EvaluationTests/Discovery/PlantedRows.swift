import Foundation
import Models
import Splitting
import Statistics
import Tabular

@testable import Evaluation

/// Test rows of a binary task with two models, of which the candidate is blurred in some rows.
struct PlantedRows {
  let columns: [Column]
  let truth: Target
  let reference: ScoredPredictions
  let candidate: ScoredPredictions

  /// `categories` and `numbers` are columns by name; `isPlanted` says where the candidate is bad.
  init(
    rows: Int, seed: UInt64, blur: Double = 3,
    isPlanted: (_ levels: [Int], _ number: Double) -> Bool
  ) {
    var random = SeededRandom(seed: seed)
    var levels = [[Int]](repeating: [], count: 3)
    var numbers: [Double] = []
    var codes: [Int] = []
    var reference: [Double] = []
    var candidate: [Double] = []
    for _ in 0..<rows {
      let row = [5, 4, 30].map { random.uniform(below: $0) }
      for (place, level) in row.enumerated() { levels[place].append(level) }
      numbers.append(normal(&random))
      let signal = normal(&random) + 0.5 * numbers[numbers.count - 1]
      codes.append(random.uniform() < 1 / (1 + exp(-signal)) ? 1 : 0)
      let noise = isPlanted(row, numbers[numbers.count - 1]) ? blur : 0.3
      reference.append(signal + 0.5 * normal(&random))
      candidate.append(signal + noise * normal(&random))
    }
    columns =
      levels.enumerated().map { place, levels in
        Column(
          name: ColumnName(["plan", "region", "agent"][place]), type: .category,
          values: .codes(CodedValues(levels.map { ExactString("\($0)") })))
      } + [Column(name: "age", type: .number, values: .numbers(numbers))]
    truth = classes(codes)
    self.reference = probabilities(reference.map { 1 / (1 + exp(-$0)) })
    self.candidate = probabilities(candidate.map { 1 / (1 + exp(-$0)) })
  }
}
