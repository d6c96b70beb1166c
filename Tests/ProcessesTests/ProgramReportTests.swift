import Testing

@testable import Processes

@Suite struct ProgramReportTests {
  @Test(arguments: [
    ProgramReport.End.exit(code: 0), .exit(code: 7), .signal(9), .notStarted(errno: 2), .timeLimit,
    .memoryLimit, .processLimit(1001), .stopped,
  ]) func aReportReadsBackAsItWas(_ end: ProgramReport.End) {
    let report = ProgramReport(end: end, seconds: 0.1, cpuSeconds: 1.25e-3, peakBytes: 1 << 33)
    #expect(ProgramReport(line: report.line) == report)
  }

  @Test(arguments: ["", "exit 0 1 2", "exit x 1 2 3", "ran 0 1 2 3", "exit 0 1 2 3 4"])
  func whatNoSupervisorWritesIsNone(_ line: String) {
    #expect(ProgramReport(line: line) == nil)
  }

  @Test func anOrderSurvivesItsArguments() {
    let order = ProgramOrder(
      command: ["python3", "", "a b", "--"], environment: ["A=b"], workingFolder: ".",
      logPath: "/tmp/log", scratchFolder: "/tmp/x",
      limits: ProgramLimits(seconds: 1.5, bytes: 1 << 32, processes: 3))
    #expect(
      ProgramOrder(supervisorArguments: order.supervisorArguments, environment: ["A=b"]) == order)
    #expect(ProgramOrder(supervisorArguments: ["run", "c.json"], environment: []) == nil)
  }
}
