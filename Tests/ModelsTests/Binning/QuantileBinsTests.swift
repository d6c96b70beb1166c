import Statistics
import Testing

@testable import Models

@Suite struct QuantileBinsTests {
  /// Names of samples, so that a failing one is told.
  enum Sample: String, CaseIterable, Sendable {
    case uniform, heavyTailed, twoClusters, oneHeavyNumber, huge, tiny, nearlyEqual

    func numbers(_ count: Int) -> [Double] {
      var random = SeededRandom(seed: 17)
      return (0..<count).map { row in
        let number = random.uniform()
        switch self {
        case .uniform: return number
        case .heavyTailed: return 1 / (1e-9 + number)
        case .twoClusters: return row % 1000 == 0 ? 1e12 + number : number
        case .oneHeavyNumber: return row % 3 == 0 ? 0.25 : number
        case .huge: return (number - 0.5) * 1.7e308 * 2
        case .tiny: return number * 1e-155 * 1e-155
        case .nearlyEqual: return 1e6 + (number * 4096).rounded() * 0x1p-32
        }
      }
    }
  }

  private let count = 20_000

  private func view<Answer>(_ numbers: [Double], _ body: (NumberView) -> Answer) -> Answer {
    NumberView.with(
      numbers, dividedBy: 1, places: (0..<numbers.count).map { Int32($0) }, body)
  }

  @Test(arguments: Sample.allCases) func binsKeepTheOrderOfNumbers(_ sample: Sample) {
    let numbers = sample.numbers(count)
    let bins = view(numbers) { QuantileBins($0) }
    let sorted = numbers.sorted().map { bins.bin(of: $0) }
    #expect(sorted.first == 0)
    #expect(sorted.last == bins.count - 1)
    #expect(zip(sorted, sorted.dropFirst()).allSatisfy { $0 == $1 || $0 + 1 == $1 })
    #expect(bins.count <= 255)
  }

  /// A bin has 1/255 of the rows; it may be off by the cells that it is put together from, which
  /// have up to 1/1024 of the rows each, or be of one number.
  @Test(arguments: Sample.allCases) func binsHaveAboutEquallyManyRows(_ sample: Sample) {
    let numbers = sample.numbers(count)
    let bins = view(numbers) { QuantileBins($0) }
    var ofBin = [[Double]](repeating: [], count: bins.count)
    for number in numbers { ofBin[bins.bin(of: number)].append(number) }
    for own in ofBin where Set(own).count > 1 {
      #expect(own.count < 2 * count / 255)
    }
    #expect(bins.count > 150)
  }

  @Test func numberOfManyRowsHasItsOwnBin() {
    let numbers = Sample.oneHeavyNumber.numbers(count)
    let bins = view(numbers) { QuantileBins($0) }
    let own = bins.bin(of: 0.25)
    // All that share the number's bin are next to it: within a cell of the finest grid.
    let others = numbers.filter { bins.bin(of: $0) == own && $0 != 0.25 }
    #expect(others.count <= 2 * count / 1024)
  }

  @Test func orderOfRowsAndMissingOnesChangeNothing() {
    var numbers = Sample.heavyTailed.numbers(count)
    let bins = view(numbers) { QuantileBins($0) }
    let asked = numbers
    var random = SeededRandom(seed: 4)
    var order = Array(0..<Int32(numbers.count))
    random.shuffle(&order)
    numbers = order.map { asked[Int($0)] }
    numbers.insert(contentsOf: [.nan, .nan], at: 7)
    let shuffled = view(numbers) { QuantileBins($0) }
    #expect(asked.allSatisfy { bins.bin(of: $0) == shuffled.bin(of: $0) })
  }

  @Test func fewNumbersHaveABinEach() throws {
    let numbers = (0..<1000).map { $0 % 7 == 0 ? Double.nan : Double($0 % 255) * -0.5 }
    let bins = try #require(view(numbers) { DistinctBins($0) })
    #expect(bins.values.count == 255)
    #expect(zip(bins.values, bins.values.dropFirst()).allSatisfy { $0 < $1 })
    for (number, code) in zip(numbers, bins.codes) {
      #expect(number.isNaN ? code == 255 : bins.values[Int(code)] == number)
    }
    #expect(view((0..<256).map(Double.init)) { DistinctBins($0) } == nil)
    #expect(view([0, -0.0, .nan]) { DistinctBins($0) }?.codes == [0, 0, 1])
  }
}
