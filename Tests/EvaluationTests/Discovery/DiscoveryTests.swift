import Models
import Parallel
import Results
import Splitting
import Tabular
import Testing

@testable import Evaluation

@Suite struct DiscoveryTests {
  private func search(
    _ planted: PlantedRows, target: Double = 10, margin: Double = 0, conditions: Int = 2,
    declared: [SubpopulationRows] = [], clusters: [Int]? = nil, identities: [UInt64]? = nil,
    threads: Int = 1,
    candidates: [ScoredPredictions]? = nil
  ) -> [[DiscoveredSubpopulation]] {
    let rows = Array(0..<Int32(planted.truth.count))
    return Discovery(
      settings: DiscoverySettings(
        primary: .logLoss, target: target, margin: margin, alpha: 0.05, seed: 1,
        mostConditions: conditions),
      truth: testTruth(planted.truth), columns: planted.columns, trainingRows: rows,
      testRows: rows, identities: identities, clusters: clusters.map { Clusters($0) },
      workers: Workers(threads)
    ).search(
      candidates: candidates ?? [planted.candidate], reference: planted.reference,
      declared: declared
    ).candidates.map { $0.findings.map(\.finding) }
  }

  @Test func aPlantedLevelIsFoundByItsSimplestDescription() throws {
    let found = search(PlantedRows(rows: 2000, seed: 1) { levels, _ in levels[0] == 3 })[0]
    let first = try #require(found.first)
    #expect(
      first.subpopulation == Subpopulation(conditions: [.level(column: "plan", level: "3")]))
    #expect(first.kind == .worse && first.status == .confirmed)
    #expect(first.candidate > first.reference)
    #expect(abs(first.candidate - first.reference + first.lift.estimate) < 1e-12)
    #expect(first.lift.interval.upper < 0)
    // One in five rows, half of which tests.
    #expect(first.share > 0.17 && first.share < 0.23)
    #expect(abs(Double(first.rows) - first.share * 1000) < 40)
    #expect(found.count { $0.status == .confirmed } == 1)
  }

  @Test func aPlantedCrossIsFound() throws {
    let found = search(
      PlantedRows(rows: 3000, seed: 2) { levels, _ in levels[0] == 1 && levels[1] == 2 })[0]
    #expect(
      found.first?.subpopulation
        == Subpopulation(conditions: [
          .level(column: "plan", level: "1"), .level(column: "region", level: "2"),
        ]))
    #expect(found.first?.status == .confirmed)
  }

  /// Ages from 1 on are 16 % of rows; the cuts are quantiles that do not meet 1 itself.
  @Test func aPlantedRangeIsFound() throws {
    let found = search(PlantedRows(rows: 2000, seed: 3) { _, age in age >= 1 }, conditions: 1)[0]
    let first = try #require(found.first)
    guard case .range(let column, let lower?, let upper)? = first.subpopulation.conditions.first
    else {
      Issue.record("no range from below: \(first.subpopulation)")
      return
    }
    #expect(column == "age" && upper == nil)
    #expect(abs(lower - 1) < 0.15)
    #expect(first.status == .confirmed)
  }

  @Test func nothingIsFoundWhereNothingIsPlanted() {
    for seed in 10..<16 {
      let found = search(PlantedRows(rows: 1000, seed: UInt64(seed)) { _, _ in false })[0]
      #expect(!found.contains { $0.status == .confirmed }, "seed \(seed)")
    }
  }

  @Test func aDeclaredSubpopulationIsNotDiscovered() {
    let planted = PlantedRows(rows: 2000, seed: 1) { levels, _ in levels[0] == 3 }
    guard case .codes(let plans) = planted.columns[0].values else { return }
    let declared = SubpopulationRows(
      subpopulation: .init(conditions: [.level(column: "plan", level: "3")]),
      rows: plans.codes.indices.filter { plans.levels[Int(plans.codes[$0])] == "3" }.map {
        Int32($0)
      })
    let found = search(planted, declared: [declared])[0]
    #expect(!found.contains { $0.subpopulation == declared.subpopulation })
  }

  @Test func threadsAndOtherCandidatesChangeNoSlice() {
    let planted = PlantedRows(rows: 1500, seed: 4) { levels, _ in levels[1] == 0 }
    let plain = search(planted)
    #expect(search(planted, threads: 3) == plain)
    // A second candidate makes more to adjust for, and finds the same.
    let both = search(planted, candidates: [planted.candidate, planted.reference])
    #expect(both[0].map(\.subpopulation) == plain[0].map(\.subpopulation))
    #expect(both[1].isEmpty, "a model is no worse than itself anywhere")
  }

  /// The reference loses about 0.6 everywhere; where the candidate is blurred it misses a target that
  /// it meets elsewhere.
  @Test func aMissedTargetIsFound() {
    let planted = PlantedRows(rows: 2000, seed: 5) { levels, _ in levels[0] == 2 }
    let found = search(planted, target: 0.75)[0]
    let missed = found.first { $0.kind == .belowTarget }
    #expect(
      missed?.subpopulation == Subpopulation(conditions: [.level(column: "plan", level: "2")]))
    #expect(missed?.status == .confirmed)
    #expect(missed?.lift.method == .meanOfLosses)
  }

  @Test func aLossWithinTheMarginIsAHint() throws {
    let planted = PlantedRows(rows: 2000, seed: 1) { levels, _ in levels[0] == 3 }
    let harm = try #require(search(planted)[0].first?.lift.estimate)
    let found = search(planted, margin: -harm * 1.2)[0]
    #expect(found.first?.status == .hint)
  }

  /// Every row four times over: as rows they would be four times as sure.
  @Test func clustersWidenTheInterval() throws {
    let planted = PlantedRows(rows: 2000, seed: 1) { levels, _ in levels[0] == 3 }
    let clusters = (0..<2000).map { $0 / 4 }
    let plain = try #require(search(planted)[0].first)
    let clustered = try #require(search(planted, clusters: clusters)[0].first)
    #expect(clustered.subpopulation == plain.subpopulation)
    // Rows of these clusters are independent, so only the halves differ: as many rows, about.
    #expect(abs(clustered.rows - plain.rows) < 60)
    let standardErrors = (clustered.lift.standardError ?? 0, plain.lift.standardError ?? 0)
    #expect(abs(standardErrors.0 / standardErrors.1 - 1) < 0.25)
  }
}
