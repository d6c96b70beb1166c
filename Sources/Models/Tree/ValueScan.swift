/// `SplitScan` over values. The score is n times what the split takes from the squared deviations,
/// n·n_l·n_h·(m_l − m_h)²/n = D²/(n_l·n_h), where D = n·s_l − n_l·s is exact.
struct ValueScan: SplitScan {
  private let values: [Int64]
  private var total = ValueTally()
  private(set) var lowCount = 0
  private var lowSum: Int64 = 0

  init(values: [Int64]) { self.values = values }

  var highCount: Int { total.count - lowCount }

  mutating func begin(_ total: ValueTally) {
    self.total = total
    (lowCount, lowSum) = (0, 0)
  }

  mutating func moveLow(_ cells: UnsafePointer<SIMD2<Int64>>) {
    lowSum += cells.pointee[0]
    lowCount += Int(cells.pointee[1])
  }

  mutating func moveLow(row: Int) {
    lowSum += values[row]
    lowCount += 1
  }

  func count(_ cells: UnsafePointer<SIMD2<Int64>>) -> Int { Int(cells.pointee[1]) }

  var score: Double {
    let difference = Int128(lowSum) * Int128(total.count) - Int128(lowCount) * Int128(total.sum)
    let rounded = Double(difference)
    return rounded * rounded / (Double(lowCount) * Double(highCount))
  }

  var unsplitScore: Double { 0 }

  var impurityScore: Double { total.squaredDeviations * Double(total.count) }
}
