internal import Results

/// Counts by class; the score is exact up to the division, so equal splits have equal scores.
struct ClassTally: TargetTally {
  private(set) var counts: [Int]
  private(set) var count = 0
  /// Σ c².
  private var squares = 0

  init(classCount: Int) { counts = [Int](repeating: 0, count: classCount) }

  private init(counts: [Int]) {
    self.counts = counts
    count = counts.reduce(0, +)
    squares = counts.reduce(0) { $0 + $1 * $1 }
  }

  var score: Double { count == 0 ? 0 : Double(squares) / Double(count) }

  /// The positive class's share, of two classes.
  var position: Double? {
    counts.count == 2 && count > 0 ? Double(counts[1]) / Double(count) : nil
  }

  /// The shares as probabilities, (count + 1) / (n + K): Laplace's rule of succession, so that no
  /// class has probability 0.
  var smoothedShares: [Double] {
    counts.map { Double($0 + 1) / Double(count + counts.count) }
  }

  /// The first of equals.
  var mostFrequent: Int {
    counts.indices.reduce(0) { counts[$1] > counts[$0] ? $1 : $0 }
  }

  func output(centre: Double) -> OutputDescription { .probabilities(smoothedShares) }

  func loss(of target: Int32) -> Double {
    let total = Double(count + counts.count)
    let own = Double(counts[Int(target)] + 1) / total
    // Σ (c + 1)² = Σ c² + 2n + K.
    return Double(squares + 2 * count + counts.count) / (total * total) - 2 * own + 1
  }

  mutating func add(_ target: Int32) {
    squares += 2 * counts[Int(target)] + 1
    counts[Int(target)] += 1
    count += 1
  }

  mutating func remove(_ target: Int32) {
    squares -= 2 * counts[Int(target)] - 1
    counts[Int(target)] -= 1
    count -= 1
  }

  func impurity(of targets: [Int32]) -> Double { Double(count) - score }

  static func + (left: ClassTally, right: ClassTally) -> ClassTally {
    ClassTally(counts: zip(left.counts, right.counts).map(+))
  }

  static func - (left: ClassTally, right: ClassTally) -> ClassTally {
    ClassTally(counts: zip(left.counts, right.counts).map(-))
  }
}
