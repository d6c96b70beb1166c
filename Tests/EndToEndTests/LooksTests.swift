import Foundation
import Results
import Testing

/// Every distinct predictions file that is compared on the same test rows takes its part of α.
@Suite struct LooksTests {
  @Test func furtherCandidatesTightenAlpha() throws {
    let scratch = try Scratch()
    var project = SmallProject()
    let first = try result(of: project, in: scratch)
    #expect(first.evidence.looks?.count == 1)
    #expect(first.evidence.alpha == 0.05)
    // Another file: the same predictions, written in another way.
    let own = project.predictions
    project.predictions += "\n"
    let second = try result(of: project, in: scratch)
    #expect(second.evidence.looks?.count == 2)
    #expect(second.evidence.alpha == 0.025)
    #expect(second.evidence.looks?.testSet == first.evidence.looks?.testSet)
    // The first file again is no new look, but the other one has been seen by now.
    project.predictions = own
    let again = try result(of: project, in: scratch)
    #expect(again.evidence.looks?.count == 2)
    #expect(again.id != first.id)
    let outcome = try Harness()(
      "run", scratch.url.appending(path: "churn.json").path, "--format", "html", "--output",
      scratch.url.appending(path: "out").path)
    #expect(outcome.output.contains("2 predictions files have been compared"), "\(outcome)")
  }

  @Test func otherTestRowsAreAnotherTestSet() throws {
    let scratch = try Scratch()
    _ = try result(of: SmallProject(), in: scratch)
    let other = try result(of: SmallProject(rows: 620), in: scratch)
    #expect(other.evidence.looks?.count == 1)
  }

  private func result(of project: SmallProject, in scratch: Scratch) throws -> RunResult {
    let config = try project.write(to: scratch)
    let outcome = try Harness()(
      "run", config, "--output", scratch.url.appending(path: "out").path)
    let bytes = try #require(scratch.files(in: "out")["result.json"], "\(outcome)")
    return try ResultJSON.decode(Array(bytes))
  }
}
