/// `SplitScan` over weighted values. The score is w times what the split takes from the squared
/// deviations, w_l·w_h·(m_l − m_h)², from exact sums.
struct WeightedValueScan: SplitScan {
  private let target: WeightedValues
  private var total: WeightedValueTally
  private(set) var lowCount = 0
  private var lowWeight: Int64 = 0
  private var lowSum: Int128 = 0

  init(_ target: WeightedValues) {
    self.target = target
    total = target.empty
  }

  var highCount: Int { total.count - lowCount }

  mutating func begin(_ total: WeightedValueTally) {
    self.total = total
    (lowCount, lowWeight, lowSum) = (0, 0, 0)
  }

  mutating func moveLow(_ cells: UnsafePointer<WeightedValues.Cell>) {
    lowSum += cells.pointee.sum
    lowWeight += cells.pointee.weight
    lowCount += Int(cells.pointee.count)
  }

  mutating func moveLow(row: Int) {
    let weight = target.weights.integers[row]
    lowSum += Int128(weight) * Int128(target.values.integers[row])
    lowWeight += weight
    lowCount += 1
  }

  func count(_ cells: UnsafePointer<WeightedValues.Cell>) -> Int { Int(cells.pointee.count) }

  var score: Double {
    let (low, high) = (Double(lowWeight), Double(total.total - lowWeight))
    let difference = Double(lowSum) / low - Double(total.sum - lowSum) / high
    return low * difference * difference * high
  }

  var unsplitScore: Double { 0 }

  var impurityScore: Double { total.squaredDeviations * Double(total.total) }
}
