import Foundation
import Results
import Testing

/// One finding of a run, in full.
@Suite struct ExplainTests {
  /// A project's run, and where it is.
  private func run(_ project: SmallProject, _ scratch: Scratch) throws -> String {
    let config = try project.write(to: scratch)
    let output = scratch.url.appending(path: "out").path
    let outcome = try Harness()("run", config, "--output", output, "--quiet")
    #expect(outcome.code <= 1, "\(outcome)")
    return output
  }

  @Test func aFindingIsToldInFull() throws {
    let scratch = try Scratch()
    let output = try run(SmallProject(), scratch)
    let explained = try Harness()("explain", output, "region = north")
    #expect(explained.code == 0, "\(explained)")
    #expect(explained.messages.isEmpty)
    for part in [
      "curve: region = north", "Rows: ", "The tests", "α = ", "adjusted for many looks",
      "Minimum lift: 0", "Margin: 0.01", "Target: at most 0.6", "decided yes",
      "predicted probability of yes", "Slope: ",
    ] {
      #expect(explained.output.contains(part), "\(part) is not in\n\(explained.output)")
    }
    let lines = explained.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.allSatisfy { $0.count <= 80 }, "\(explained.output)")
  }

  @Test func aNameMayBeTypedInASCII() throws {
    let scratch = try Scratch()
    let output = try run(SmallProject(), scratch)
    let exact = try Harness()("explain", output, "region = north")
    #expect(try Harness()("explain", output, "REGION=north").output == exact.output)
    #expect(!exact.output.isEmpty)
    let all = try Harness()("explain", output, "all test rows", "--candidate", "curve")
    #expect(all.code == 0, "\(all)")
    #expect(all.output.contains("100 % of the test rows"))
  }

  @Test func jsonHasTheFindingOfTheResult() throws {
    let scratch = try Scratch()
    let output = try run(SmallProject.spending(), scratch)
    let explained = try Harness()("explain", output, "region = north", "--format", "json")
    #expect(explained.code == 0, "\(explained)")
    let decoder = JSONDecoder()
    let finding = try decoder.decode(ExplainedFinding.self, from: Data(explained.output.utf8))
    let result = try decoder.decode(
      RunResult.self, from: Data(contentsOf: URL(filePath: output).appending(path: "result.json")))
    let declared = try #require(finding.declared)
    #expect(result.candidates[0].subpopulations.contains(declared))
    #expect(finding.run == result.id)
    let detail = try #require(declared.detail)
    #expect(detail.candidate.residuals?.quantiles.count == 5)
    #expect(detail.reference.calibration?.subject == .value)
  }

  @Test func aMisspeltNameIsAnsweredWithTheNearestOne() throws {
    let scratch = try Scratch()
    let output = try run(SmallProject(), scratch)
    let subpopulation = try Harness()("explain", output, "region = nroth")
    #expect(subpopulation.code == 2)
    #expect(subpopulation.messages.contains("did you mean 'region = north'?"))
    let candidate = try Harness()("explain", output, "region = north", "--candidate", "cruve")
    #expect(candidate.code == 2)
    #expect(candidate.messages.contains("did you mean 'curve'?"))
  }

  @Test func ofSeveralCandidatesOneHasToBeNamed() throws {
    let scratch = try Scratch()
    var project = SmallProject()
    project.config.replace(
      #""predictions": "curve.csv" }]"#,
      with: #""predictions": "curve.csv" }, { "name": "same", "predictions": "curve.csv" }]"#)
    let output = try run(project, scratch)
    let unclear = try Harness()("explain", output, "region = north")
    #expect(unclear.code == 2)
    #expect(unclear.messages.contains("--candidate"))
    let one = try Harness()("explain", output, "region = north", "--candidate", "same")
    #expect(one.code == 0, "\(one)")
    #expect(one.output.contains("same: region = north"))
  }
}
