/// Counts by class.
struct ClassTally: ClassShares {
  private(set) var counts: [Int]
  private(set) var count: Int

  init(classCount: Int) {
    counts = [Int](repeating: 0, count: classCount)
    count = 0
  }

  init(counts: [Int]) {
    self.counts = counts
    count = counts.reduce(0, +)
  }

  mutating func add(_ code: Int32) {
    counts[Int(code)] += 1
    count += 1
  }

  var weight: Double { Double(count) }

  var smoothedShares: [Double] {
    counts.map { Double($0 + 1) / Double(count + counts.count) }
  }

  var mostFrequent: Int {
    counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
  }

  static func + (left: ClassTally, right: ClassTally) -> ClassTally {
    ClassTally(counts: zip(left.counts, right.counts).map(+))
  }

  static func - (left: ClassTally, right: ClassTally) -> ClassTally {
    ClassTally(counts: zip(left.counts, right.counts).map(-))
  }
}
