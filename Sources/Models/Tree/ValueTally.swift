internal import Results

/// A sum of values. The values had better be centred, lest the squares of large sums hide their
/// difference.
struct ValueTally: TargetTally {
  private(set) var sum = 0.0
  private(set) var count = 0

  var score: Double { count == 0 ? 0 : sum * sum / Double(count) }

  var position: Double? { count > 0 ? sum / Double(count) : nil }

  func output(centre: Double) -> OutputDescription { .value(centre + mean) }

  func loss(of target: Double) -> Double { (target - mean) * (target - mean) }

  private var mean: Double { count > 0 ? sum / Double(count) : 0 }

  mutating func add(_ target: Double) {
    sum += target
    count += 1
  }

  mutating func remove(_ target: Double) {
    sum -= target
    count -= 1
  }

  /// In two passes, since n·(mean of squares) − n·(mean)² would cancel; and 0 for equal targets,
  /// whose mean may be off by rounding.
  func impurity(of targets: [Double]) -> Double {
    guard let first = targets.first, targets.contains(where: { $0 != first }) else { return 0 }
    return targets.reduce(0) { $0 + loss(of: $1) }
  }

  static func + (left: ValueTally, right: ValueTally) -> ValueTally {
    var result = left
    result.sum += right.sum
    result.count += right.count
    return result
  }

  static func - (left: ValueTally, right: ValueTally) -> ValueTally {
    var result = left
    result.sum -= right.sum
    result.count -= right.count
    return result
  }
}
