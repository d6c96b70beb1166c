import Foundation
import LoopbackServer
import Results
import Testing

/// Candidates that are services on this machine, through the built program.
@Suite struct ServiceTests {
  /// Knows what the small project's customers do: who visits little leaves.
  @Sendable private static func scoring(
    _ request: LoopbackServer.Request
  ) -> LoopbackServer.Reaction {
    let body = try? JSONSerialization.jsonObject(with: Data(request.body)) as? [String: Any]
    guard let split = body?["dataframe_split"] as? [String: Any],
      let columns = split["columns"] as? [String], let data = split["data"] as? [[Any]]
    else { return .answer(status: 400, body: "no dataframe_split") }
    guard let visits = columns.firstIndex(of: "visits"), let plan = columns.firstIndex(of: "plan")
    else { return .answer(status: 400, body: "visits and plan are needed") }
    let predictions = data.map { row in
      let basic = row[plan] as? String == "basic"
      return 1 / (1 + exp(((row[visits] as? Double) ?? 15) / 3 - (basic ? 5 : 3)))
    }
    return .answer(status: 200, body: #"{"predictions": \#(predictions)}"#)
  }

  private func run(
    _ services: [(name: String, settings: String)], environment: [String: String] = [:]
  ) throws -> (outcome: Outcome, result: RunResult?, report: String) {
    let scratch = try Scratch()
    var project = SmallProject()
    project.config.replace(
      #"{ "name": "curve", "predictions": "curve.csv" }"#,
      with: services.map { #"{ "name": "\#($0.name)", "http": { \#($0.settings) } }"# }
        .joined(separator: ", "))
    let config = try project.write(to: scratch)
    let outcome = try Harness(environment: environment)(
      "run", config, "--output", scratch.url.appending(path: "out").path)
    let files = (try? scratch.files(in: "out")) ?? [:]
    return (
      outcome, try files["result.json"].map { try ResultJSON.decode(Array($0)) },
      files["report.md"].map { String(decoding: $0, as: UTF8.self) } ?? ""
    )
  }

  @Test func aServiceIsAskedMeasuredAndChecked() throws {
    let server = try LoopbackServer(Self.scoring)
    defer { server.stop() }
    let (outcome, result, _) = try run(
      [("live", #""url": "\#(server.url)", "batchRows": 50"#)],
      environment: ["SOURCE_DATE_EPOCH": ""])
    #expect(outcome.code < 2, "\(outcome)")
    let candidate = try #require(result?.candidates.first)
    #expect(candidate.verdict != .failed)
    let findings = try #require(candidate.programFindings)
    #expect(findings.count == ProgramFinding.Check.allCases.count)
    for finding in findings where [.repeated, .otherOrder, .singleRows].contains(finding.check) {
      guard case .same = finding.outcome else {
        Issue.record("\(finding)")
        continue
      }
    }
    let measurement = result?.clock.measurements?.first { $0.rung == "live" }
    #expect(measurement?.latency != nil)
    #expect(measurement?.batches?.rows == 200)
    #expect(measurement?.batches?.batches == 4)
    #expect((measurement?.requests?.count ?? 0) > 200)
  }

  @Test func oneThatBreaksIsTheOnlyOneToFail() throws {
    let good = try LoopbackServer(Self.scoring)
    let silent = try LoopbackServer { _ in .silence }
    let garbled = try LoopbackServer { _ in .answer(status: 200, body: "<b>\u{1B}[2Jno</b>") }
    let refusing = try LoopbackServer { _ in .answer(status: 503, body: "try later") }
    defer { for server in [good, silent, garbled, refusing] { server.stop() } }
    let (outcome, result, report) = try run([
      ("silent", #""url": "\#(silent.url)", "seconds": 0.3"#),
      ("garbled", #""url": "\#(garbled.url)""#), ("refusing", #""url": "\#(refusing.url)""#),
      ("good", #""url": "\#(good.url)""#),
    ])
    #expect(outcome.code == 3, "\(outcome)")
    let ladder = try #require(result?.ladder)
    func failure(_ name: String) -> CandidateFailure? {
      guard case .broken(let failure) = ladder.first(where: { $0.name == name })?.status else {
        return nil
      }
      return failure
    }
    #expect(failure("silent") == .timeLimit(phase: .predict, seconds: 0.3, log: []))
    guard case .badAnswer(.notJSON, _) = failure("garbled") else {
      Issue.record("\(String(describing: failure("garbled")))")
      return
    }
    #expect(failure("refusing") == .status(url: refusing.url, code: 503, excerpt: "try later"))
    #expect(result?.candidates.map(\.name) == ["good"])
    for text in [outcome.output, report] {
      #expect(text.contains("time limit"))
      #expect(text.contains("try later"))
      #expect(!text.contains("\u{1B}[2J"))
    }
  }

  @Test func aSecretThatIsNotSetIsTheUsersToFix() throws {
    let (outcome, result, _) = try run([
      (
        "live",
        #""url": "http://127.0.0.1:9/x", "headers": { "X-Key": { "environment": "NO_SUCH" } }"#
      )
    ])
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("'NO_SUCH'"), "\(outcome)")
    #expect(result == nil)
  }
}
