import Results
import Splitting
import Tabular
import Testing

@testable import Audit

@Suite("Histograms of columns")
struct ColumnHistogramTests {
  private func histogram(
    _ values: ColumnValues, _ type: ColumnType, training: Int, test: Int = 1
  ) -> ColumnHistogram {
    ColumnHistogram(
      counting: Column(name: "a", type: type, values: values),
      in: Split(
        trainingRows: Array(0..<Int32(training)),
        testRows: Array(Int32(training)..<Int32(training + test))))
  }

  @Test("Few numbers have a bin each, and training and test are counted apart")
  func fewNumbers() {
    let counted = histogram(
      .numbers([1, 2, 2, .nan, -0.0, 2, .nan, 7]), .number, training: 5, test: 3)
    #expect(
      counted.bins == [
        .init(.range(lower: 0, upper: 0), .init(training: 1, test: 0)),
        .init(.range(lower: 1, upper: 1), .init(training: 1, test: 0)),
        .init(.range(lower: 2, upper: 2), .init(training: 2, test: 1)),
        .init(.range(lower: 7, upper: 7), .init(training: 0, test: 1)),
      ])
    #expect(counted.missing == .init(training: 1, test: 1))
  }

  /// A thousand numbers each, by their places.
  private static let awkward: [@Sendable (Int) -> Double] = [
    { Double($0) / 7 }, { Double($0 % 61) },
    { $0 == 500 ? 1e300 : $0 == 501 ? -1e300 : Double($0) },
    { $0 % 2 == 0 ? .greatestFiniteMagnitude : -Double($0) },
    { $0 < 970 ? 0 : Double($0) / 3 }, { .leastNonzeroMagnitude * Double($0) },
    { 1e15 + Double($0) },
  ]

  @Test(
    "Every number is in one bin, and bins join without gaps",
    arguments: awkward.indices)
  func manyNumbers(_ place: Int) {
    let numbers = (0..<1_000).map(Self.awkward[place])
    let counted = histogram(.numbers(numbers), .number, training: 900, test: 100)
    #expect(counted.bins.count <= 20)
    #expect(counted.bins.reduce(0) { $0 + $1.rows.training } == 900)
    #expect(counted.bins.reduce(0) { $0 + $1.rows.test } == 100)
    var ends: [(lower: Double, upper: Double)] = []
    for bin in counted.bins {
      if case .range(let lower, let upper) = bin.span { ends.append((lower, upper)) }
    }
    #expect(ends.first?.lower == numbers.min() && ends.last?.upper == numbers.max())
    #expect(zip(ends, ends.dropFirst()).allSatisfy { $0.upper == $1.lower })
    #expect(ends.allSatisfy { $0.lower <= $0.upper })
  }

  @Test("A far number does not press all others into one bin")
  func farNumber() {
    let numbers = (0..<1_000).map { $0 == 3 ? 1e9 : Double(($0 * 7919) % 1009) / 10 }
    let counted = histogram(.numbers(numbers), .number, training: 999)
    #expect(counted.bins.count == 20)
    #expect(counted.bins.allSatisfy { (30..<80).contains($0.rows.training) })
  }

  @Test("The most frequent levels are named, and none that hardly anybody has")
  func levels() {
    let cells = (0..<500).map { row -> ExactString? in
      row < 20
        ? nil : row < 40 ? "b" : row < 60 ? "a" : row < 65 ? "rare" : ExactString("l\(row % 20)")
    }
    let counted = histogram(.codes(CodedValues(cells)), .category, training: 400, test: 100)
    #expect(counted.missing == .init(training: 20, test: 0))
    #expect(counted.bins.count == 13)
    #expect(counted.bins[0].span == .level("l0") || counted.bins[0].rows.training >= 17)
    guard case .otherLevels(let count) = counted.bins[12].span else {
      Issue.record("no bin of the other levels")
      return
    }
    #expect(count == 23 - 12)
    #expect(counted.bins.reduce(0) { $0 + $1.rows.training } == 380)

    let ids = histogram(
      .codes(CodedValues((0..<100).map { ExactString("id\($0)") })), .category, training: 99)
    #expect(ids.bins == [.init(.otherLevels(count: 100), .init(training: 99, test: 1))])
  }

  @Test("A column without a value has no bin")
  func empty() {
    let counted = histogram(.numbers([.nan, .nan, .nan]), .number, training: 2)
    #expect(counted.bins.isEmpty && counted.missing == .init(training: 2, test: 1))
  }
}
