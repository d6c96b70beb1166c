import Splitting
import Tabular
import Testing

@testable import Audit

@Suite("Drift")
struct DriftTests {
  /// By NumPy, and SciPy's `jensenshannon(p, q, base=2) ** 2`, of the shares with half a row more.
  @Test("Index, distance and divergence are those of the reference")
  func reference() {
    let drift = Drift([50, 30, 20, 0], [10, 30, 50, 10])
    #expect(abs(drift.stability - 1.1795647161378062) < 1e-12)
    #expect(abs(drift.jensenShannon - 0.1867013276949863) < 1e-12)
    #expect(abs(drift.kolmogorovSmirnov - 0.4) < 1e-12)
    #expect(drift.isBeyondChance)
  }

  @Test("What chance makes is no drift, however few the rows")
  func chance() {
    #expect(!Drift([5, 7, 8], [3, 9, 8]).isBeyondChance)
    #expect(!Drift([500, 700, 800], [510, 690, 800]).isBeyondChance)
    let same = Drift([5, 5], [5, 5])
    #expect(same.stability == 0 && same.jensenShannon == 0 && same.kolmogorovSmirnov == 0)
  }

  @Test("Numbers are binned by tenths of the training rows, missing apart")
  func numberBins() {
    let column = Column(
      name: "a", type: .number,
      values: .numbers((0..<200).map { $0 < 150 ? Double($0 % 100) : .nan }))
    let bins = DriftBins(column, training: Array(0..<100))
    #expect(bins.counts(of: Array(0..<100)) == [0] + [Int](repeating: 10, count: 10))
    #expect(bins.counts(of: Array(100..<200)) == [50, 10, 10, 10, 10, 10, 0, 0, 0, 0, 0])
  }

  @Test("Levels that training hardly has are one bin")
  func levelBins() {
    let cells = (0..<300).map { row -> ExactString? in
      row % 3 == 0 ? nil : row < 200 ? (row == 100 ? "rare" : "often") : "new"
    }
    let column = Column(name: "a", type: .category, values: .codes(CodedValues(cells)))
    let bins = DriftBins(column, training: Array(0..<200))
    #expect(bins.counts(of: Array(0..<200)) == [67, 1, 132])
    #expect(bins.counts(of: Array(200..<300)) == [33, 67, 0])
  }
}
