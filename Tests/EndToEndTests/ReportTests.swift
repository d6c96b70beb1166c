import Foundation
import Testing

/// `harness report` and `harness decide`, through the built program.
@Suite struct ReportTests {
  private let scratch: Scratch

  /// A project whose only run was on 1 January 1970, and recommends a rung.
  init() throws {
    scratch = try Scratch()
    let config = try SmallProject().write(to: scratch)
    try Harness(folder: scratch.url)("run", config, "--output", "out")
    // The history alone is asked.
    try FileManager.default.removeItem(at: scratch.url.appending(path: "out"))
  }

  private func harness(_ day: Int, _ arguments: String...) throws -> Outcome {
    try Harness(environment: ["SOURCE_DATE_EPOCH": "\(day * 86_400)"], folder: scratch.url)
      .run(arguments)
  }

  private struct Report: Decodable {
    struct Project: Decodable {
      struct State: Decodable {
        let kind: String
        let due: String
      }
      let project: String
      let state: State
      let runs: Int
    }
    struct Period: Decodable {
      let month: String?
      let first: String
      let last: String
    }
    let schemaVersion: Int
    let document: String
    let period: Period
    let projects: [Project]
  }

  private func report(_ day: Int, _ options: String...) throws -> (code: Int32, report: Report) {
    let outcome = try Harness(
      environment: ["SOURCE_DATE_EPOCH": "\(day * 86_400)"], folder: scratch.url
    ).run(["report", "--format", "json"] + options)
    #expect(outcome.messages.isEmpty, "\(outcome)")
    return (
      outcome.code, try JSONDecoder().decode(Report.self, from: Data(outcome.output.utf8))
    )
  }

  @Test func aStallWithoutADecisionEndsWithOne() throws {
    let first = try report(30)
    #expect(first.code == 0)
    #expect(first.report.projects.map(\.state.kind) == ["onTime"])
    #expect(first.report.period.month == "1970-01" && first.report.period.last == "1970-01-31")
    #expect(try report(31).code == 0)
    // 2 February, a day after the review.
    let late = try report(32)
    #expect(late.code == 1)
    #expect(late.report.projects.map(\.state.kind) == ["stalled"])
    #expect(late.report.projects[0].runs == 0 && late.report.projects[0].state.due == "1970-02-01")
    let summary = try harness(32, "report")
    #expect(summary.code == 1 && summary.output.contains("has stalled for 1 day"), "\(summary)")
  }

  @Test func aDecisionAnswersUntilItsDay() throws {
    let decided = try harness(
      40, "decide", "churn", "continue", "--by", "Ada", "--reason", "One more month", "--until",
      "1970-02-20")
    #expect(decided.code == 0 && decided.output.contains("due again on 20 Feb 1970"), "\(decided)")
    #expect(try report(50).code == 0)
    #expect(try report(50).report.projects[0].state.kind == "answered")
    #expect(try report(51).code == 1)
    let next = try harness(51, "decide", "churn", "pivot", "--by", "Ada", "--reason", "Other rows")
    #expect(next.output.contains("due again on 21 Mar 1970"), "\(next)")
    let stopped = try harness(
      60, "decide", "churn", "stop", "--by", "Ada", "--reason", "Enough", "--format", "json")
    #expect(stopped.code == 0 && stopped.output.contains("\"kind\" : \"decision\""), "\(stopped)")
    #expect(try report(400).code == 0)
    #expect(try report(400).report.projects[0].state.kind == "stopped")
    // As things stood at the end of February.
    #expect(try report(400, "--month", "1970-02").report.projects[0].state.kind == "answered")
  }

  @Test func itWritesOneFolder() throws {
    let outcome = try harness(5, "report")
    #expect(outcome.output.contains("harness-reports/1970-01/report.html"), "\(outcome)")
    let files = try scratch.files(in: "harness-reports/1970-01")
    #expect(Set(files.keys) == ["report.json", "report.html", "report.md"])
    let again = try harness(5, "report", "--output", "again")
    #expect(again.code == 0)
    #expect(try scratch.files(in: "again") == files)
    // Its own folder is written over, another one is not.
    #expect(try harness(6, "report", "--output", "again").code == 0)
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "other"), withIntermediateDirectories: false)
    try scratch.write("mine", to: "other/notes.txt")
    let foreign = try harness(5, "report", "--output", "other")
    #expect(foreign.code == 2, "\(foreign)")
    for (format, name) in [("html", "report.html"), ("markdown", "report.md")] {
      let printed = try harness(5, "report", "--format", format).output
      #expect(Data(printed.utf8) == files[name])
    }
  }

  @Test func onlyWhatIsAskedForIsTold() throws {
    try scratch.write(
      SmallProject().config.replacing("\"churn\"", with: "\"other\""), to: "other.json")
    try Harness(
      environment: ["SOURCE_DATE_EPOCH": "\(40 * 86_400)"], folder: scratch.url
    )("run", "other.json", "--output", "out")
    #expect(try report(40).report.projects.map(\.project) == ["churn", "other"])
    #expect(try report(40, "--project", "other").report.projects.map(\.project) == ["other"])
    #expect(try report(40, "--project", "other").code == 0)
    #expect(try report(40, "--month", "1970-01").report.projects.map(\.project) == ["churn"])
    let since = try report(40, "--since", "1970-01-15")
    #expect(since.report.period.first == "1970-01-15" && since.report.period.month == nil)
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: scratch.url.appending(path: "harness-reports").path)
    #expect(
      Set(folders) == ["1970-02", "1970-02-other", "1970-01", "since-1970-01-15"])
  }

  @Test(arguments: [
    (["report", "--month", "1970-13"], "--month"), (["report", "--month", "1971-01"], "not begun"),
    (["report", "--since", "1970-02-30"], "--since"),
    (["report", "--since", "1970-01-10"], "not begun"),
    (["report", "--month", "1970-01", "--since", "1970-01-01"], "give one of them"),
    (["report", "--project", "churm"], "did you mean 'churn'?"),
    (["report", "--format", "junit"], "format"),
    (["decide", "churm", "stop", "--by", "A", "--reason", "x"], "did you mean 'churn'?"),
    (["decide", "churn", "halt", "--by", "A", "--reason", "x"], "choice"),
    (["decide", "churn", "stop", "--by", " \t", "--reason", "x"], "--by"),
    (["decide", "churn", "stop", "--by", "A", "--reason", ""], "--reason"),
    (["decide", "churn", "stop", "--by", "A"], "--reason"),
    (
      ["decide", "churn", "pause", "--by", "A", "--reason", "x", "--until", "1970-02-30"], "--until"
    ),
    (
      ["decide", "churn", "pause", "--by", "A", "--reason", "x", "--until", "1970-01-05"],
      "not over"
    ),
    (
      ["decide", "churn", "stop", "--by", "A", "--reason", "x", "--until", "1970-03-01"],
      "no --until"
    ),
  ]) func whatMakesNoSenseIsRefused(_ arguments: [String], _ words: String) throws {
    let outcome = try Harness(
      environment: ["SOURCE_DATE_EPOCH": "\(5 * 86_400)"], folder: scratch.url
    ).run(arguments)
    #expect(outcome.code == 2 && outcome.messages.contains(words), "\(outcome)")
    #expect(
      !FileManager.default.fileExists(atPath: scratch.url.appending(path: "harness-reports").path))
    #expect(try report(5).code == 0)
  }

  @Test func withoutAHistoryThereIsNone() throws {
    let empty = try Scratch()
    for arguments in [["report"], ["decide", "churn", "stop", "--by", "A", "--reason", "x"]] {
      let outcome = try Harness(folder: empty.url).run(arguments)
      #expect(outcome.code == 2 && outcome.messages.contains("no history yet"), "\(outcome)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: empty.url.path).isEmpty)
  }

  @Test func anEmptyHistoryHasNothingToTell() throws {
    let empty = try Scratch()
    try empty.write("", to: "none.jsonl")
    let harness = Harness(folder: empty.url)
    #expect(try harness("history", "import", "none.jsonl", "--history", "new.sqlite").code == 0)
    let outcome = try harness("report", "--history", "new.sqlite")
    #expect(outcome.code == 0 && outcome.output.contains("No project"), "\(outcome)")
    let page = try empty.files(in: "harness-reports/1970-01")["report.html"]
    #expect(page.map { String(decoding: $0, as: UTF8.self).contains("No project") } == true)
  }

  /// A history may be imported, and its names are then whatever somebody wrote.
  @Test func hostileNamesStayNames() throws {
    let harness = Harness(folder: scratch.url)
    let exported = try harness("history", "export").output
    let name = #"../../<script>alert(1)</script>\\u001b[31m|`x`"#
    let hostile = exported.replacing(
      #"\"project\" : \"churn\""#, with: #"\"project\" : \""# + name + #"\""#)
    #expect(hostile != exported)
    try scratch.write(hostile, to: "hostile.jsonl")
    let imported = try harness("history", "import", "hostile.jsonl", "--history", "new.sqlite")
    #expect(imported.code == 0, "\(imported)")
    let project = "../../<script>alert(1)</script>\u{1B}[31m|`x`"
    let report = try harness(
      "report", "--history", "new.sqlite", "--project", project)
    #expect(report.code == 0 && !report.output.contains("\u{1B}"), "\(report)")
    let folders = try FileManager.default.contentsOfDirectory(
      atPath: scratch.url.appending(path: "harness-reports").path)
    #expect(folders.count == 1 && folders[0].hasPrefix("1970-01-.._.._"))
    let files = try scratch.files(in: "harness-reports/\(folders[0])")
    let page = String(decoding: try #require(files["report.html"]), as: UTF8.self)
    #expect(!page.contains("<script>") && page.contains("&lt;script&gt;"))
  }
}
