import Portfolio
import Results
import Testing

@Suite("A project's way") struct ProjectPathTests {
  @Test func itStandsBeforeTheFirstGateThatNeverOpened() throws {
    let path = try #require(
      ProjectPath(
        project: "p",
        records: [
          record(.data, .shut, "2026-01-05"), record(.data, .open, "2026-01-20"),
          record(.problem, .open, "2026-02-01"), record(.model, .undecided, "2026-02-02"),
        ], log: []))
    #expect(path.since == Day("2026-01-05"))
    #expect(path.furthest == .problem)
    #expect(path.standing?.gate == .model)
    #expect(path.standing?.entered == Day("2026-02-01"))
    #expect(try path.gates[0].days(until: day("2026-06-01")) == 15)
    #expect(try path.standing?.days(until: day("2026-02-11")) == 10)
    #expect(path.standing?.latest?.answer == .undecided)
    #expect(path.gates[4].entered == nil)
    #expect(try path.gates[4].days(until: day("2026-06-01")) == nil)
  }

  @Test func aLaterGateThatOpensSkipsTheEarlierOnes() throws {
    let path = try #require(
      ProjectPath(
        project: "p", records: [record(.data, .open, "2026-01-05")],
        log: [said(.used, .open, "2026-03-01")]))
    #expect(path.furthest == .used)
    #expect(
      path.gates.filter(\.isSkipped).map(\.gate) == [.problem, .model, .organisation, .deployed])
    #expect(path.gates.allSatisfy { $0.gate >= .effective || $0.passed != nil })
  }

  @Test func aGateThatShutsAgainWasPassedAllTheSame() throws {
    let path = try #require(
      ProjectPath(
        project: "p",
        records: [
          record(.data, .open, "2026-01-05"), record(.problem, .open, "2026-01-05"),
          record(.data, .shut, "2026-04-01"),
        ], log: []))
    #expect(path.furthest == .problem)
    #expect(path.fallenBack.map(\.gate) == [.data])
  }

  @Test func theLastDecisionEndsItOrNot() throws {
    let records = [record(.data, .open, "2026-01-05")]
    let stop = decided(.stop, "2026-02-01")
    let stopped = try #require(ProjectPath(project: "p", records: records, log: [stop]))
    #expect(stopped.end?.on == Day("2026-02-01"))
    let resumed = try #require(
      ProjectPath(
        project: "p", records: records, log: [stop, decided(.continue, "2026-03-01")]))
    #expect(resumed.end == nil)
    #expect(ProjectPath(project: "p", records: [], log: []) == nil)
  }

  @Test func aRunWithARecommendedBaselineOpensTheModelGate() {
    func answers(recommended: String?) -> [Gate.Answer] {
      GateRecord.all(of: run(recommended: recommended)).filter { $0.gate == .model }.map(\.answer)
    }
    #expect(answers(recommended: "linear") == [.open])
    #expect(answers(recommended: nil) == [.shut])
  }

  private func run(recommended: String?) -> RunRecord {
    RunRecord(
      sequence: 1, id: "a", project: "p", startedAt: "2026-01-05T10:00:00Z", seconds: 1,
      toolVersion: "1", folder: "f",
      gates: [
        RunRecord.GateAnswer(kind: .model, answer: .shut),
        RunRecord.GateAnswer(kind: .economics, answer: .shut),
      ], candidates: [], recommended: recommended)
  }
}
