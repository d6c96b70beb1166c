/// A sum of values. The values had better be centred, lest the squares of large sums hide their
/// difference.
struct ValueTally: TargetTally {
  private(set) var sum = 0.0
  private(set) var count = 0

  var score: Double { count == 0 ? 0 : sum * sum / Double(count) }

  var position: Double? { count > 0 ? sum / Double(count) : nil }

  mutating func add(_ target: Double) {
    sum += target
    count += 1
  }

  mutating func remove(_ target: Double) {
    sum -= target
    count -= 1
  }

  /// In two passes, since n·(mean of squares) − n·(mean)² would cancel.
  func impurity(of targets: some Collection<Double>) -> Double {
    guard !targets.isEmpty else { return 0 }
    let mean = targets.reduce(0, +) / Double(targets.count)
    return targets.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
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
