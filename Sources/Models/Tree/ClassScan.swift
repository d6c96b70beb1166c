/// `SplitScan` over classes. The score is Σ c²/n of both sides, from exact sums of squares.
struct ClassScan: SplitScan {
  private let counts: Counts
  private(set) var lowCount = 0
  private(set) var highCount = 0
  private var lowSquares = 0
  private var highSquares = 0
  private(set) var unsplitScore = 0.0
  private(set) var impurityScore = 0.0
  private let codes: [Int32]

  /// Rows by class, on the low side and then on the high one.
  private final class Counts {
    let classCount: Int
    let pointer: UnsafeMutablePointer<Int>

    init(classCount: Int) {
      self.classCount = classCount
      pointer = .allocate(capacity: 2 * classCount)
      pointer.initialize(repeating: 0, count: 2 * classCount)
    }

    deinit { pointer.deallocate() }
  }

  init(codes: [Int32], classCount: Int) {
    self.codes = codes
    counts = Counts(classCount: classCount)
  }

  mutating func begin(_ total: ClassTally) {
    (lowCount, lowSquares) = (0, 0)
    (highCount, highSquares) = (total.count, 0)
    for (index, count) in total.counts.enumerated() {
      counts.pointer[index] = 0
      counts.pointer[counts.classCount + index] = count
      highSquares += count * count
    }
    unsplitScore = total.count == 0 ? 0 : Double(highSquares) / Double(total.count)
    impurityScore = Double(total.count) - unsplitScore
  }

  mutating func moveLow(_ cells: UnsafePointer<UInt32>) {
    let classCount = counts.classCount
    let (low, high) = (counts.pointer, counts.pointer + classCount)
    var moved = 0
    for index in 0..<classCount {
      let count = Int(cells[index])
      // (c ± m)² = c² ± 2cm + m².
      lowSquares += count * (2 * low[index] + count)
      highSquares -= count * (2 * high[index] - count)
      low[index] += count
      high[index] -= count
      moved += count
    }
    lowCount += moved
    highCount -= moved
  }

  mutating func moveLow(row: Int) {
    let code = Int(codes[row])
    let (low, high) = (counts.pointer + code, counts.pointer + counts.classCount + code)
    lowSquares += 2 * low.pointee + 1
    highSquares -= 2 * high.pointee - 1
    low.pointee += 1
    high.pointee -= 1
    lowCount += 1
    highCount -= 1
  }

  func count(_ cells: UnsafePointer<UInt32>) -> Int {
    (0..<counts.classCount).reduce(0) { $0 + Int(cells[$1]) }
  }

  var score: Double {
    Double(lowSquares) / Double(lowCount) + Double(highSquares) / Double(highCount)
  }

}
