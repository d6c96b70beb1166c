import Foundation
import Results
import Testing

/// A candidate that lives on one column is told in the first lines.
@Suite struct OneColumnTests {
  /// Who leaves is called back, so that the calls tell what came after: above 12 only those who left,
  /// below 10 only those who stayed. The candidate knows this column and no other.
  private func run(limit: String) throws -> (outcome: Outcome, result: RunResult, report: String) {
    let scratch = try Scratch()
    var project = SmallProject()
    var data = "customer,plan,region,visits,left,part,calls\n"
    var predictions = "customer,probability\n"
    for (row, line) in project.data.split(separator: "\n").dropFirst().enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      let calls = (cells[4] == "yes" ? 10 : 0) + Double(row * 7_919 % 1_200) / 100
      data += "\(line),\(calls)\n"
      if cells[5] == "test" {
        predictions += "\(cells[0]),\(calls > 12 ? 0.98 : calls < 10 ? 0.02 : 0.5)\n"
      }
    }
    project.data = data
    project.predictions = predictions
    project.config = project.config.replacing(
      #""split": {"#, with: #""evidence": { "oneColumnShare": \#(limit) }, "split": {"#)
    let config = try project.write(to: scratch)
    let outcome = try Harness()(
      "run", config, "--output", scratch.url.appending(path: "out").path)
    let files = try scratch.files(in: "out")
    let bytes = try #require(files["result.json"], "\(outcome)")
    return (
      outcome, try ResultJSON.decode(Array(bytes)),
      String(decoding: try #require(files["report.md"]), as: UTF8.self)
    )
  }

  @Test func itIsToldBeforeAllElse() throws {
    let (outcome, result, report) = try run(limit: "0.9")
    let candidate = result.candidates[0]
    let finding = try #require(candidate.oneColumn)
    #expect(finding.column == "calls")
    #expect(finding.share >= 0.9, "\(finding)")
    #expect(candidate.reasons.first == .oneColumnSuffices(column: "calls", share: finding.share))
    // The run's name, an empty line, and then this.
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.dropFirst(2).first?.hasPrefix("One column alone") == true, "\(outcome)")
    #expect(outcome.output.contains("find out whether calls would be known"))
    #expect(report.contains("One column alone"))
    // Each measured rung over the one below; the candidate over the tree.
    #expect(result.steps?.map(\.from) == ["constant", "rule", "linear", "tree"])
    #expect(outcome.output.contains("Steps up, each over the rung below: rule "))
  }

  @Test func theLimitIsTheConfigs() throws {
    let (outcome, result, _) = try run(limit: "2")
    #expect(result.candidates[0].oneColumn?.isTripped == false)
    #expect(!outcome.output.contains("One column alone"))
  }
}
