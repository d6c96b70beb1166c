/// Sums of values as `ExactValues` holds them.
struct ValueTally: TargetTally {
  private(set) var count = 0
  /// Σ q.
  private(set) var sum: Int64 = 0
  /// Σ q².
  private(set) var squares: UInt128 = 0

  var weight: Double { Double(count) }

  mutating func add(_ value: Int64) {
    count += 1
    sum += value
    let magnitude = UInt128(value.magnitude)
    squares += magnitude * magnitude
  }

  /// Σ (q − mean)², to the last digit before the division: nothing cancels.
  var squaredDeviations: Double {
    guard count > 0 else { return 0 }
    let magnitude = UInt128(sum.magnitude)
    return Double(squares * UInt128(count) - magnitude * magnitude) / Double(count)
  }

  /// In steps; 0 of no rows.
  var mean: Double { count > 0 ? Double(sum) / Double(count) : 0 }

  static func + (left: ValueTally, right: ValueTally) -> ValueTally {
    var result = left
    result.count += right.count
    result.sum += right.sum
    result.squares += right.squares
    return result
  }

  static func - (left: ValueTally, right: ValueTally) -> ValueTally {
    var result = left
    result.count -= right.count
    result.sum -= right.sum
    result.squares -= right.squares
    return result
  }
}
