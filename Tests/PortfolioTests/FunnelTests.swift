import Foundation
import Portfolio
import Results
import Testing

@Suite("The funnel") struct FunnelTests {
  private let opened: [ProjectGate] = [.data, .problem, .model, .organisation, .deployed]

  /// A project that opens so many gates, one a month from January 5 on.
  private func path(
    _ name: String, opening count: Int, stopped: String? = nil
  ) throws -> ProjectPath {
    let begun = [record(.data, .undecided, "2026-01-05")]
    let records = opened.prefix(count).enumerated().map { index, gate in
      record(gate, .open, "2026-0\(index + 2)-05")
    }
    let log = stopped.map { [decided(.stop, $0)] } ?? []
    return try #require(ProjectPath(project: name, records: begun + records, log: log))
  }

  @Test func projectsAreCountedWhereTheyStand() throws {
    let funnel = Funnel(
      [
        try path("a", opening: 5), try path("b", opening: 1), try path("c", opening: 2),
        try path("d", opening: 2, stopped: "2026-05-01"),
      ], asOf: try day("2026-08-01"))
    #expect(funnel.stages.map(\.reached) == [4, 4, 3, 1, 1, 1, 0, 0])
    #expect(funnel.stages.map(\.passed) == [4, 3, 1, 1, 1, 0, 0, 0])
    #expect(funnel.stages[1].standing == ["b"])
    #expect(funnel.stages[2].standing == ["c"] && funnel.stages[2].stopped == ["d"])
    #expect(funnel.stages[0].medianDays == 31)
    // Three of four passed, after 28 days each.
    #expect(funnel.stages[1].medianDays == 28)
    // One of three, and one of the others never will.
    #expect(funnel.stages[2].medianDays == nil)
  }

  @Test func quartersCountWhoStoodAndWhoPassed() throws {
    let funnel = Funnel(
      [try path("a", opening: 5), try path("d", opening: 2, stopped: "2026-05-01")],
      asOf: try day("2026-08-01"))
    #expect(funnel.quarters.map(\.quarter.description) == ["2026-Q1", "2026-Q2", "2026-Q3"])
    #expect(funnel.quarters.map(\.begun) == [2, 0, 0])
    #expect(funnel.quarters.map(\.stopped) == [0, 1, 0])
    func counts(_ quarter: Int) -> [[Int]] {
      funnel.quarters[quarter].gates.map { [$0.stood, $0.passed] }
    }
    #expect(Array(counts(0).prefix(3)) == [[2, 2], [2, 2], [2, 0]])
    #expect(Array(counts(1).prefix(5)) == [[0, 0], [0, 0], [2, 1], [1, 1], [1, 1]])
    // The stopped one stands nowhere any more.
    #expect(counts(2)[2] == [0, 0] && counts(2)[5] == [1, 0])
  }

  /// Against a computation by hand with the product-limit formula: passed after 10, 20 and 30 days,
  /// two standing for 15 and 40 days.
  @Test func theMedianCountsThoseWhoStillWait() throws {
    let waits = [(10, true), (20, true), (30, true), (15, false), (40, false)]
    let start = try day("2026-01-01")
    let projects = try waits.enumerated().map { index, wait in
      // All stand until the same day, so those that wait for less began later.
      let begun = wait.1 ? start : try day("2026-03-01").adding(days: -wait.0)
      let records =
        [record(.data, .shut, "\(begun)")]
        + (wait.1 ? [record(.data, .open, "\(begun.adding(days: wait.0))")] : [])
      return try #require(ProjectPath(project: "\(index)", records: records, log: []))
    }
    // 4/5 after 10 days, 4/5 · 2/3 after 20, 4/5 · 2/3 · 1/2 after 30.
    #expect(try Funnel(projects, asOf: day("2026-03-01")).stages[0].medianDays == 30)
  }

  @Test func nothingGivesNothing() throws {
    let funnel = Funnel([], asOf: try day("2026-01-01"))
    #expect(funnel.stages.allSatisfy { $0.reached == 0 } && funnel.quarters.isEmpty)
  }

  @Test func aClockThatWasBehindDoesNoHarm() throws {
    let early = try #require(
      ProjectPath(project: "p", records: [record(.data, .open, "2030-01-01")], log: []))
    #expect(try Funnel([early], asOf: day("2026-01-01")).quarters.count == 1)
  }
}
