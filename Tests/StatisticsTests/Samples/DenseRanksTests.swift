import Statistics
import Testing

@Suite("Orders by digits")
struct DenseRanksTests {
  /// Equal numbers, numbers that differ in their last bits alone, both zeros, both signs.
  private func values(_ count: Int) -> [Double] {
    var random = SeededRandom(seed: 2, stream: UInt64(count))
    return (0..<count).map { _ in
      switch random.uniform(below: 6) {
      case 0: Double(random.uniform(below: 20)) - 10
      case 1: 0.3 + Double(random.uniform(below: 40)).ulp * Double(random.uniform(below: 9))
      case 2: -0.0
      case 3: -random.uniform() * 1e300
      case 4: Double(random.uniform(below: 5)) * .leastNonzeroMagnitude
      default: random.uniform()
      }
    }
  }

  private func expected(_ values: [Double]) -> [Int32] {
    let distinct = Set(values).sorted()
    let rank = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, Int32($0)) })
    return values.compactMap { rank[$0] }
  }

  @Test("ranks are places among the distinct values", arguments: [0, 1, 2, 300, 3000])
  func ranks(_ count: Int) {
    let values = values(count)
    let ranks = DenseRanks(values)
    #expect(ranks.ranks == expected(values))
    #expect(ranks.distinct == Set(values).count)
  }

  @Test("a selection has the ranks of its values", arguments: [0, 5, 700, 2000])
  func selection(_ count: Int) {
    let values = values(3000)
    var random = SeededRandom(seed: 3)
    let rows = (0..<count).map { _ in Int32(random.uniform(below: 3000)) }
    #expect(DenseRanks(values).selecting(rows) == DenseRanks(rows.map { values[Int($0)] }))
  }

  @Test("values are sorted", arguments: [0, 1, 100, 2000])
  func sorted(_ count: Int) {
    var values = values(count)
    let expected = values.sorted()
    RadixOrder.sort(&values)
    #expect(values == expected)
  }

  @Test("equal digits keep their order", arguments: [100, 2000])
  func stability(_ count: Int) {
    var random = SeededRandom(seed: 4)
    var keys = (0..<count).map { UInt64(random.uniform(below: 50)) << 32 | UInt64($0) }
    let expected = keys.sorted()
    RadixOrder.sort(&keys, byBits: 32..<38)
    #expect(keys == expected)
  }
}
