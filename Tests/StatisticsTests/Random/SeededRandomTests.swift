import Statistics
import Testing

@Suite("Seeded randomness")
struct SeededRandomTests {
  @Test("the same seed and stream give the same numbers, others do not")
  func reproducible() {
    func first(_ seed: UInt64, _ stream: UInt64) -> [UInt64] {
      var random = SeededRandom(seed: seed, stream: stream)
      return (0..<4).map { _ in random.next() }
    }
    #expect(first(1, 2) == first(1, 2))
    #expect(Set([first(1, 2), first(2, 1), first(1, 1), first(0, 0)]).count == 4)
  }

  @Test("integers below a bound are uniform")
  func uniform() {
    var random = SeededRandom(seed: 11)
    var counts = [Int](repeating: 0, count: 6)
    for _ in 0..<6000 { counts[random.uniform(below: 6)] += 1 }
    let statistic = counts.reduce(0.0) { $0 + Double(($1 - 1000) * ($1 - 1000)) / 1000 }
    // The 99.9 % point of χ² with five degrees of freedom; the seed is fixed.
    #expect(statistic < 20.5)
  }

  @Test("a shuffle keeps the elements")
  func shuffle() {
    var random = SeededRandom(seed: 3)
    var values: [Int32] = Array(0..<50)
    random.shuffle(&values)
    #expect(values != Array(0..<50))
    #expect(values.sorted() == Array(0..<50))
  }
}
