internal import Splitting
internal import Statistics

/// Rows counted by their true class and by what each of one or two models decided. All metrics of
/// decisions, and their lifts, depend on the rows through these counts alone.
struct DecisionCells: Sendable {
  let classCount: Int
  /// Rows of each cell; cells without rows are left out.
  let counts: [Int]
  /// The true class of each cell.
  let truth: [Int]
  /// What each model decided, by model and cell.
  let decisions: [[Int]]

  /// O(rows) for a few classes.
  init(_ truth: ClassTarget, _ labels: [[Int32]]) {
    let classCount = truth.classes.count
    // Truth and decisions as the digits of one number.
    var keys = [UInt64](repeating: 0, count: truth.codes.count)
    for (row, code) in truth.codes.enumerated() { keys[row] = UInt64(code) }
    var range = classCount
    for labels in labels {
      for (row, label) in labels.enumerated() {
        keys[row] = keys[row] * UInt64(classCount) + UInt64(label)
      }
      range *= classCount
    }
    RadixOrder.sort(&keys, byBits: 0..<Int.bitWidth - (range - 1).leadingZeroBitCount)
    var cells: [Int] = []
    var counts: [Int] = []
    for key in keys {
      if cells.last != Int(key) {
        cells.append(Int(key))
        counts.append(0)
      }
      counts[counts.count - 1] += 1
    }
    var decisions: [[Int]] = []
    for _ in labels {
      decisions.append(cells.map { $0 % classCount })
      cells = cells.map { $0 / classCount }
    }
    self.classCount = classCount
    self.counts = counts
    self.truth = cells
    self.decisions = decisions.reversed()
  }

  var rows: Int { counts.reduce(0, +) }

  /// Of one model, where the cells have so many rows.
  func confusion(of model: Int, counts: [Int]) -> Confusion {
    var confusion = [Int](repeating: 0, count: classCount * classCount)
    for cell in counts.indices {
      confusion[truth[cell] * classCount + decisions[model][cell]] += counts[cell]
    }
    return Confusion(classCount: classCount, counts: confusion)
  }
}
