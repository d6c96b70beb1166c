/// `SplitScan` over weighted classes. The score is Σ c²/w of both sides, with exact weights c of the
/// classes and w of all; their squares are rounded, the same for any order of the rows.
struct WeightedClassScan: SplitScan {
  private let target: WeightedClasses
  private let sides: Sides
  private(set) var lowCount = 0
  private(set) var highCount = 0
  private(set) var unsplitScore = 0.0
  private(set) var impurityScore = 0.0

  /// Weights by class, on the low side and then on the high one.
  private final class Sides {
    let classCount: Int
    let pointer: UnsafeMutablePointer<Int64>

    init(classCount: Int) {
      self.classCount = classCount
      pointer = .allocate(capacity: 2 * classCount)
      pointer.initialize(repeating: 0, count: 2 * classCount)
    }

    deinit { pointer.deallocate() }

    /// Σ c²/w of one side.
    func score(from first: Int) -> Double {
      var squares = 0.0
      var total: Int64 = 0
      for index in first..<first + classCount {
        squares += Double(pointer[index]) * Double(pointer[index])
        total += pointer[index]
      }
      return total == 0 ? 0 : squares / Double(total)
    }
  }

  init(_ target: WeightedClasses) {
    self.target = target
    sides = Sides(classCount: target.classCount)
  }

  mutating func begin(_ total: WeightedClassTally) {
    (lowCount, highCount) = (0, total.count)
    for (index, weight) in total.weights.enumerated() {
      sides.pointer[index] = 0
      sides.pointer[sides.classCount + index] = weight
    }
    unsplitScore = sides.score(from: sides.classCount)
    impurityScore = Double(total.total) - unsplitScore
  }

  mutating func moveLow(_ cells: UnsafePointer<Int64>) {
    for index in 0..<sides.classCount {
      sides.pointer[index] += cells[index]
      sides.pointer[sides.classCount + index] -= cells[index]
    }
    let moved = count(cells)
    lowCount += moved
    highCount -= moved
  }

  mutating func moveLow(row: Int) {
    let code = Int(target.codes[row])
    sides.pointer[code] += target.weights.integers[row]
    sides.pointer[sides.classCount + code] -= target.weights.integers[row]
    lowCount += 1
    highCount -= 1
  }

  func count(_ cells: UnsafePointer<Int64>) -> Int { Int(cells[sides.classCount]) }

  var score: Double { sides.score(from: 0) + sides.score(from: sides.classCount) }
}
