import Portfolio
import Results
import Testing

extension Sample {
  /// Six projects: one through all gates but the last, one whose gate shut again, one that skipped
  /// gates, one that waits, one that was stopped for a hostile reason, one that only began.
  static var funnel: Funnel {
    get throws {
      let gates = ProjectGate.allCases
      func path(
        _ name: String, _ opened: Int, from month: Int, _ extra: [GateRecord] = [],
        _ log: [LogEntry] = []
      ) throws -> ProjectPath {
        let records = gates.prefix(opened).enumerated().map { index, gate in
          gateRecord(gate, .open, month + index / 2, 3 + index * 3)
        }
        return try #require(
          ProjectPath(
            project: name, records: [gateRecord(.data, .undecided, month, 1)] + records + extra,
            log: log))
      }
      let stop = LogEntry(
        sequence: 1, at: "2026-06-02T09:00:00Z", project: "fraud",
        event: .decision(
          Decision(choice: .stop, by: "Head of | Payments", reason: hostileNames[0], until: nil)),
        previous: "", hash: "")
      return Funnel(
        [
          try path("churn", 7, from: 1),
          try path("claims", 5, from: 2, [gateRecord(.model, .shut, 6, 20)]),
          try path("leads", 2, from: 3, [gateRecord(.used, .open, 6, 11)]),
          try path("returns", 3, from: 4), try path("fraud", 2, from: 2, [], [stop]),
          try path("parts", 0, from: 6),
        ], asOf: try #require(Day("2026-06-30")))
    }
  }

  private static func gateRecord(
    _ gate: ProjectGate, _ answer: Gate.Answer, _ month: Int, _ day: Int
  ) -> GateRecord {
    let at = "2026-0\(month)-\(day < 10 ? "0" : "")\(day)T09:00:00Z"
    let source: GateRecord.Source =
      gate < .organisation
      ? .run("3f2a91c05d7e") : .person(by: "Ada", evidence: "minutes, page \(day)")
    return GateRecord(gate: gate, answer: answer, at: at, source: source)
  }
}
