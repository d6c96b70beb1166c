import Tabular
import Testing

@Suite struct DistinctTests {
  private func distinct(_ numbers: [Double]) -> Int {
    Column(name: "x", type: .number, values: .numbers(numbers)).distinctCount
  }

  @Test func missingOnesDoNotCountAndZerosAreOne() {
    #expect(distinct([.nan, 0, -0.0, -.nan, 1, 1]) == 2)
    #expect(distinct([.nan, .nan]) == 0)
    #expect(distinct([0]) == 1)
  }

  /// From a thousand values on another way is taken, and from some thousand more another number of
  /// parts.
  @Test(arguments: [1, 1000, 1023, 1024, 1025, 1026, 5000, 8192, 8193, 100_000])
  func everyNumberCountsOnce(_ values: Int) {
    let numbers = (0..<150_000).map { row in
      row % 7 == 3 ? Double.nan : Double((row * 7919) % values) - 500
    }
    #expect(distinct(numbers) == Set(numbers.filter { !$0.isNaN }).count)
  }

  @Test func categoriesCountTheLevelsThatOccur() {
    let coded = CodedValues(["a", "b", nil, "c", "a"])
    let column = Column(name: "x", type: .category, values: .codes(coded))
    #expect(column.distinctCount == 3)
    #expect(column.selecting([0, 2, 4]).distinctCount == 1)
  }
}
