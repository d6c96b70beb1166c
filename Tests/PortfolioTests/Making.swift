import Portfolio
import Results
import Testing

func day(_ text: String) throws -> Day { try #require(Day(text)) }

func record(_ gate: ProjectGate, _ answer: Gate.Answer, _ day: String) -> GateRecord {
  GateRecord(gate: gate, answer: answer, at: "\(day)T10:00:00Z", source: .run("r"))
}

func said(_ gate: ProjectGate, _ answer: Gate.Answer, _ day: String) -> LogEntry {
  entry(.gate(GateReport(gate: gate, answer: answer, by: "Ada", evidence: "seen")), day)
}

func decided(_ choice: Decision.Choice, _ day: String) -> LogEntry {
  entry(.decision(Decision(choice: choice, by: "Ada", reason: "why", until: nil)), day)
}

private func entry(_ event: LogEvent, _ day: String) -> LogEntry {
  LogEntry(
    sequence: 1, at: "\(day)T12:00:00Z", project: "p", event: event, previous: "", hash: "")
}
