import Results
import Testing

@testable import Evaluation

@Suite struct CoverageRuleTests {
  private func coverage(
    _ declared: [(finding: SubpopulationFinding, rows: SubpopulationRows)],
    _ discovered: [DiscoveredRows] = [], overall: FindingKind = .better,
    target: TargetAnswer = .met, weights: [Double]? = nil
  ) throws -> Coverage {
    let coverage = CoverageRule(
      rowCount: 100, overall: comparison(overall, target: target),
      findings: declared.map(\.finding), declared.map(\.rows), discovered: discovered
    ).coverage(SamplingUnits(rowCount: 100, weights: weights), alpha: 0.05)
    return try #require(coverage)
  }

  private func shares(_ coverage: Coverage) -> [Double] {
    [coverage.works, coverage.worse, coverage.unknown].map { ($0.share * 1000).rounded() / 1000 }
  }

  @Test func aRowGoesByTheWorstAndThenByTheBestThatIsKnown() throws {
    let found = try coverage([
      declared("a", Array(0..<40), .better, of: 100),
      declared("b", Array(30..<50), .worse, of: 100),
      declared("c", Array(20..<60), .insufficientEvidence, of: 100),
      declared("d", Array(60..<100), .equivalent, of: 100),
    ])
    // Rows 50 to 59 are known to nobody.
    #expect(shares(found) == [0.7, 0.2, 0.1])
  }

  @Test func rowsThatNobodyDeclaredGoByAllRows() throws {
    let few = [declared("a", Array(0..<10), .worse, of: 100)]
    #expect(shares(try coverage(few)) == [0.9, 0.1, 0])
    #expect(shares(try coverage(few, overall: .insufficientEvidence)) == [0, 0.1, 0.9])
    #expect(shares(try coverage(few, target: .undecided)) == [0, 0.1, 0.9])
    #expect(shares(try coverage(few, overall: .belowTarget)) == [0, 1, 0])
  }

  @Test func betterThatMayMissTheTargetIsNotKnownToWork() throws {
    let found = try coverage([
      declared("a", Array(0..<100), .better, of: 100, target: .undecided)
    ])
    #expect(shares(found) == [0, 0, 1])
  }

  @Test func onlyWhatIsConfirmedOnTheMetricCounts() throws {
    let all = [declared("a", Array(0..<100), .better, of: 100)]
    func with(_ found: DiscoveredRows) throws -> [Double] { shares(try coverage(all, [found])) }
    let rows = Array(Int32(5)..<15)
    #expect(try with(discovered(["x"], rows, lift: -1, of: 100)) == [0.9, 0.1, 0])
    #expect(try with(discovered(["x"], rows, .belowTarget, lift: -1, of: 100)) == [0.9, 0.1, 0])
    #expect(try with(discovered(["x"], rows, .worse, .hint, lift: -1, of: 100)) == [1, 0, 0])
    #expect(
      try with(discovered(["x"], rows, isPrimary: false, lift: -1, of: 100)) == [1, 0, 0])
  }

  @Test func rowsCountByTheirWeight() throws {
    let found = try coverage(
      [declared("a", Array(0..<50), .worse, of: 100)],
      weights: (0..<100).map { $0 < 50 ? 1 : 3 })
    #expect(shares(found) == [0.75, 0.25, 0])
    let interval = try #require(found.worse.interval)
    #expect(interval.lower < 0.25 && interval.upper > 0.25)
    // Weights tell less than as many rows of one weight would.
    let plain = Proportion(count: 25, rows: 100).bounds(alpha: 0.05)
    #expect(interval.upper - interval.lower > plain.upper - plain.lower)
  }
}
