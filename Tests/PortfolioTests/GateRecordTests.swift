import Portfolio
import Results
import Testing

@Suite("Gate records") struct GateRecordTests {
  @Test func whoSaidSoStands() {
    let record = GateRecord(
      GateReport(gate: .used, answer: .open, by: "Ada", evidence: "40 of 50 clerks"),
      at: "2026-11-22T10:00:00Z")
    #expect(record.source == .person(by: "Ada", evidence: "40 of 50 clerks"))
  }

  @Test func gatesComeInTheOrderInWhichAProjectMeetsThem() {
    #expect(ProjectGate.allCases == ProjectGate.allCases.sorted())
    #expect(ProjectGate.model < .organisation)
  }
}
