import CSQLite
import Foundation
import Results
import Testing

/// A whole story through the built program: three projects, thirty runs, two reviewers.
@Suite(.enabled(if: SixMonths.isPlayable)) struct SixMonthsTests {
  private struct Funnel: Decodable {
    struct Stage: Decodable {
      let gate: String
      let passed: Int
      let stopped: [String]
      let standing: [String]
    }
    let stages: [Stage]
  }

  private struct Report: Decodable {
    struct Project: Decodable {
      struct State: Decodable { let kind: String }
      let project: String
      let state: State
    }
    let projects: [Project]
  }

  private struct Listed: Decodable {
    let id: String
    let project: String
    let startedAt: String
    let startedBy: String
  }

  /// Each planted fault is put back after it was found, so that the story is played once.
  @Test func itIsToldAsItWas() throws {
    let story = try SixMonths()
    let runs = try story.decoded([Listed].self, "2026-07-01", "history")
    #expect(runs.count == 30)
    #expect(Set(runs.map(\.startedBy)) == ["ada@example.org"])
    try months(story)
    try funnel(story)
    try status(story)
    let march = try #require(
      runs.first { $0.project == "churn" && $0.startedAt.hasPrefix("2026-03-09") })
    try signOffs(story, march: march.id)
    try wornHoldout(story)
  }

  /// Who has stalled at the end of each month, and whether somebody has to decide.
  private func months(_ story: SixMonths) throws {
    let expected: [(day: String, stalled: [String], code: Int32)] = [
      ("2026-01-31", [], 0), ("2026-02-28", ["churn"], 1), ("2026-03-31", ["fraud"], 1),
      ("2026-04-30", [], 0), ("2026-05-31", ["claims", "fraud"], 1), ("2026-06-30", [], 0),
    ]
    for (day, stalled, code) in expected {
      let month = String(day.prefix(7))
      let outcome = try story.harness(day, "report", "--month", month)
      #expect(outcome.code == code, "\(month): \(outcome)")
      let file = story.folder.appending(path: "harness-reports/\(month)/report.json")
      let report = try JSONDecoder().decode(Report.self, from: Data(contentsOf: file))
      #expect(
        report.projects.filter { $0.state.kind == "stalled" }.map(\.project).sorted() == stalled,
        "\(month)")
    }
    let april = try String(
      contentsOf: story.folder.appending(path: "harness-reports/2026-04/report.md"),
      encoding: .utf8)
    #expect(april.contains("the vendor promises device data"))
  }

  private func funnel(_ story: SixMonths) throws {
    let funnel = try story.decoded(Funnel.self, "2026-06-30", "funnel")
    #expect(funnel.stages.map(\.passed) == [3, 3, 2, 2, 2, 1, 1, 0])
    #expect(funnel.stages[2].stopped == ["fraud"])
    #expect(funnel.stages[7].standing == ["churn"])
  }

  private func status(_ story: SixMonths) throws {
    let churn = try story.harness("2026-06-30", "status", "--project", "churn")
    #expect(churn.code == 0, "\(churn)")
    for words in ["before maintained for 22 days", "gbm-2", "expires on 30"] {
      #expect(churn.output.contains(words), "\(words): \(churn)")
    }
    let fraud = try story.harness("2026-06-30", "status", "--project", "fraud")
    #expect(fraud.output.contains("Stopped on"), "\(fraud)")
  }

  private func survey(_ story: SixMonths, _ arguments: String...) throws -> SignOffSurvey {
    let outcome = try story.harness(
      "2026-06-30", "verify", arguments.first ?? "--all", "--format", "json")
    let survey = try JSONDecoder().decode(SignOffSurvey.self, from: Data(outcome.output.utf8))
    #expect(outcome.code == (survey.isFailure ? 4 : 0), "\(outcome)")
    return survey
  }

  private func signOffs(_ story: SixMonths, march: String) throws {
    let sound = try survey(story)
    #expect(!sound.isFailure)
    #expect(sound.checks.map(\.standing).count { $0 == .valid } == 3)
    #expect(sound.checks.contains { $0.run == march && $0.standing == .expired })
    // Asked for, that run fails: its data have gone on as well.
    let asked = try survey(story, march)
    #expect(asked.isFailure && asked.checks.first?.run == march)

    try tampering(with: story.signOff("claims/9f8d")) { text in
      rewritten(text, "Works in every region", "Works in most regions")
    } found: {
      let check = try #require(survey(story).checks.first { $0.project == "claims" && $0.isNeeded })
      #expect(check.standing == .tampered && check.fault?.kind == .signature, "\(check)")
    }
    let data = story.folder.appending(path: "churn.csv")
    try tampering(with: data) {
      $0 + "c9999,pro,north,1,1,1,yes,train\n"
    } found: {
      let check = try #require(survey(story).checks.first { $0.project == "churn" && $0.isNeeded })
      #expect(check.standing == .void && check.fault?.kind == .changed, "\(check)")
    }
    let result = story.folder.appending(path: "runs/churn-2026-06-22/result.json")
    try tampering(with: result) {
      $0.replacing("\"verdict\" : \"outOfThePark\"", with: "\"verdict\" : \"mixedSuccess\"")
    } found: {
      let check = try #require(survey(story).checks.first { $0.project == "churn" && $0.isNeeded })
      #expect(check.standing != .valid, "\(check)")
    }
    let signers = story.folder.appending(path: "signoffs/allowed_signers")
    try tampering(with: signers) { text in
      text.split(separator: "\n").filter { !$0.hasPrefix("lin") }.joined(separator: "\n") + "\n"
    } found: {
      let check = try #require(survey(story).checks.first { $0.project == "churn" && $0.isNeeded })
      #expect(check.standing == .notAllowed && check.fault?.kind == .unknownKey, "\(check)")
    }
    #expect(try !survey(story).isFailure)
    try rewriteLog(story)
    #expect(try survey(story).log?.brokenAt == 3)
  }

  /// Puts the file back in the end.
  private func tampering(
    with file: URL, _ change: (String) -> String, found: () throws -> Void
  ) throws {
    let text = try String(contentsOf: file, encoding: .utf8)
    let changed = change(text)
    #expect(changed != text, "\(file)")
    try Data(changed.utf8).write(to: file)
    defer { try? Data(text.utf8).write(to: file) }
    try found()
  }

  /// An envelope that says something else.
  private func rewritten(_ envelope: String, _ old: String, _ new: String) -> String {
    guard let parts = envelope.wholeMatch(of: /(?s)(.*"payload":")([^"]*)(".*)/),
      let payload = Data(base64Encoded: String(parts.2))
    else { return envelope }
    let changed = String(decoding: payload, as: UTF8.self).replacing(old, with: new)
    return parts.1 + Data(changed.utf8).base64EncodedString() + parts.3
  }

  /// As somebody does who knows SQL.
  private func rewriteLog(_ story: SixMonths) throws {
    var database: OpaquePointer?
    let path = story.folder.appending(path: ".harness/history.sqlite").path
    try #require(sqlite3_open(path, &database) == SQLITE_OK)
    defer { sqlite3_close(database) }
    let sql = """
      DROP TRIGGER entryIsNeverChanged;
      UPDATE entry SET content = CAST(replace(content, 'T09', 'T10') AS BLOB) WHERE sequence = 3;
      """
    try #require(sqlite3_exec(database, sql, nil, nil, nil) == SQLITE_OK)
  }

  private func wornHoldout(_ story: SixMonths) throws {
    let result = try story.scratch.files(in: "team/runs/fraud-2026-05-22")["result.json"]
    let looks = try ResultJSON.decode(Array(#require(result))).evidence.looks
    #expect(looks?.count == 36)
    #expect(looks.map { $0.count >= $0.freshRowsDue } == true)
  }
}
