import Foundation
import Testing

@Suite struct FunnelTests {
  private let scratch: Scratch

  init() throws {
    scratch = try Scratch()
    let config = try SmallProject().write(to: scratch)
    try Harness(folder: scratch.url)("run", config, "--output", "out")
  }

  private func harness(_ day: Int, _ arguments: String...) throws -> Outcome {
    try Harness(environment: ["SOURCE_DATE_EPOCH": "\(day * 86_400)"], folder: scratch.url)
      .run(arguments)
  }

  private struct Funnel: Decodable {
    struct Stage: Decodable {
      let gate: String
      let passed: Int
      let standing: [String]
      let stopped: [String]
    }
    let asOf: String
    let stages: [Stage]
  }

  private func funnel(_ day: Int) throws -> Funnel {
    try JSONDecoder().decode(
      Funnel.self, from: Data(harness(day, "funnel", "--format", "json").output.utf8))
  }

  @Test func whatPeopleSayMovesAProjectOn() throws {
    #expect(try funnel(1).stages.first { $0.standing == ["churn"] }?.gate == "organisation")
    let said = try harness(
      9, "gate", "churn", "organisation", "open", "--by", "Ada", "--evidence", "minutes, page 3")
    #expect(said.code == 0 && said.output.contains("organisation is ✓ open, says Ada"), "\(said)")
    let after = try funnel(20)
    #expect(after.asOf == "1970-01-21")
    #expect(after.stages.first { $0.standing == ["churn"] }?.gate == "deployed")
    for format in ["markdown", "html"] {
      let outcome = try harness(20, "funnel", "--format", format)
      #expect(outcome.code == 0 && outcome.output.contains("churn"), "\(outcome)")
    }
  }

  @Test func aProjectSaysWhereItStands() throws {
    let status = try harness(9, "status")
    #expect(status.code == 0, "\(status)")
    for words in [
      "It stands before organisation for 9 days", "agreed, paid for and supported",
      "model is ? undecided", "Next: harness show",
    ] {
      #expect(status.output.contains(words), "\(words): \(status)")
    }
    #expect(status.output.split(separator: "\n").count <= 10, "\(status)")
    let unknown = try harness(9, "status", "--project", "churm")
    #expect(unknown.code == 2 && unknown.messages.contains("did you mean 'churn'?"), "\(unknown)")
  }

  @Test func namesAreEscaped() throws {
    let hostile = "<script>alert(1)</script>|\u{1B}[31m`x`"
    _ = try harness(
      9, "gate", "churn", "organisation", "shut", "--by", hostile, "--evidence", hostile)
    let page = try harness(9, "funnel", "--format", "html").output
    #expect(!page.contains("<script>"))
    #expect(page.contains("&lt;script&gt;"))
    for format in ["text", "markdown"] {
      #expect(try !harness(9, "funnel", "--format", format).output.contains("\u{1B}"))
    }
  }

  @Test(arguments: [
    (["churm", "used", "open", "--by", "A", "--evidence", "x"], "did you mean 'churn'?"),
    (["churn", "model", "open", "--by", "A", "--evidence", "x"], "not by hand"),
    (["churn", "use", "open", "--by", "A", "--evidence", "x"], "gate"),
    (["churn", "used", "maybe", "--by", "A", "--evidence", "x"], "answer"),
    (["churn", "used", "open", "--by", " ", "--evidence", "x"], "--by"),
    (["churn", "used", "open", "--by", "A"], "--evidence"),
  ]) func whatMakesNoSenseIsRefused(_ arguments: [String], _ words: String) throws {
    let outcome = try Harness(folder: scratch.url).run(["gate"] + arguments)
    #expect(outcome.code == 2 && outcome.messages.contains(words), "\(outcome)")
    #expect(try funnel(9).stages[5].standing.isEmpty)
  }

  @Test func withoutAHistoryThereIsNone() throws {
    let empty = try Scratch()
    let outcome = try Harness(folder: empty.url)("funnel")
    #expect(outcome.code == 2 && outcome.messages.contains("no history yet"), "\(outcome)")
  }
}
