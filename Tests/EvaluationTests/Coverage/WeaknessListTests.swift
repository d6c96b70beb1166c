import Results
import Testing

@testable import Evaluation

@Suite struct WeaknessListTests {
  private func list(
    _ declared: [(finding: SubpopulationFinding, rows: SubpopulationRows)],
    _ discovered: [DiscoveredRows] = []
  ) -> WeaknessList {
    WeaknessList(
      rowCount: 100, findings: declared.map(\.finding), declared.map(\.rows),
      discovered: discovered, metric: .logLoss, target: 0.35)
  }

  private func columns(_ subpopulation: Subpopulation) -> [String] {
    subpopulation.conditions.compactMap {
      if case .missing(let column) = $0 { column } else { nil }
    }
  }

  @Test func whatCostsMostComesFirst() {
    let found = list([
      declared("small", Array(0..<5), .worse, lift: -0.5, of: 100),
      declared("fine", Array(5..<10), .better, lift: 0.5, of: 100),
      declared("large", Array(50..<90), .worse, lift: -0.1, of: 100),
      declared("dark", Array(20..<30), .belowTarget, lift: 0, of: 100, target: .missed),
    ])
    // Harms of 0.04, 0.025 and (0.4 − 0.35) · 0.1.
    #expect(
      found.weaknesses.map { columns($0.subpopulation) } == [["large"], ["small"], ["dark"]])
    #expect(abs(found.weaknesses[2].harm - 0.005) < 1e-12)
    #expect(found.discovered.isEmpty)
  }

  @Test func whatHoldsTheSameRowsIsToldOnce() {
    let found = list(
      [declared("a", Array(0..<20), .worse, lift: -0.1, of: 100)],
      [
        // Within the declared one.
        discovered(["b", "c"], Array(2..<10), lift: -0.4, of: 100),
        // Half of it is elsewhere.
        discovered(["d"], Array(15..<28), lift: -0.2, of: 100),
        // Much the same as the one before.
        discovered(["d", "e"], Array(16..<28), lift: -0.2, of: 100),
      ])
    #expect(found.weaknesses.map { columns($0.subpopulation) } == [["a"], ["d"]])
    #expect(found.weaknesses[0].standsFor.map(columns) == [["b", "c"]])
    #expect(found.weaknesses[1].standsFor.map(columns) == [["d", "e"]])
    #expect(found.weaknesses.map(\.isDeclared) == [true, false])
    // The declared one tells of the first; the other two are one.
    #expect(found.discovered == [.worse])
  }

  /// A broad finding is not hidden behind a narrow one within it.
  @Test func theBroaderStandsForTheNarrower() {
    let found = list([
      declared("narrow", Array(0..<10), .worse, lift: -0.3, of: 100),
      declared("broad", Array(0..<80), .worse, lift: -0.02, of: 100),
    ])
    #expect(found.weaknesses.map { columns($0.subpopulation) } == [["broad"]])
    #expect(found.weaknesses[0].standsFor.map(columns) == [["narrow"]])
  }
}
