/// Weighted sums of values q as `ExactValues` holds them, with weights w as integers of `ExactWeights`.
struct WeightedValueTally: TargetTally {
  private(set) var count = 0
  /// Σ w.
  private(set) var total: Int64 = 0
  /// Σ w q.
  private(set) var sum: Int128 = 0
  /// Σ w c and Σ w c², with c the value without its last bits: 128 bits hold no more. Both are of the
  /// same values, so that what they say of the spread is 0 where all are equal.
  private(set) var coarseSum: Int128 = 0
  private(set) var squares: Int128 = 0
  /// What a weight of 1 is.
  let unit: Double

  /// Values are below 2⁵³ in size and weights together below 2⁵⁰: squares of 37 bits are left.
  private static let coarseBits = 16

  init(unit: Double) { self.unit = unit }

  mutating func add(_ value: Int64, weight: Int64) {
    let coarse = Int128(value >> Self.coarseBits)
    count += 1
    total += weight
    sum += Int128(weight) * Int128(value)
    coarseSum += Int128(weight) * coarse
    squares += Int128(weight) * coarse * coarse
  }

  var weight: Double { Double(total) / unit }

  /// Σ w (q − mean)², in integers' weights; nothing cancels.
  var squaredDeviations: Double {
    guard total > 0 else { return 0 }
    let centre = coarseSum / Int128(total)
    let rest = coarseSum - centre * Int128(total)
    let about = squares - centre * coarseSum - centre * rest
    let deviations = Double(about) - Double(rest) * Double(rest) / Double(total)
    let step = Double(1 << Self.coarseBits)
    return max(0, deviations) * step * step
  }

  /// In steps; 0 of no rows.
  var mean: Double { total > 0 ? Double(sum) / Double(total) : 0 }

  static func + (left: WeightedValueTally, right: WeightedValueTally) -> WeightedValueTally {
    var result = left
    result.count += right.count
    result.total += right.total
    result.sum += right.sum
    result.coarseSum += right.coarseSum
    result.squares += right.squares
    return result
  }

  static func - (left: WeightedValueTally, right: WeightedValueTally) -> WeightedValueTally {
    var result = left
    result.count -= right.count
    result.total -= right.total
    result.sum -= right.sum
    result.coarseSum -= right.coarseSum
    result.squares -= right.squares
    return result
  }
}
