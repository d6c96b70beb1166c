import Foundation
import Testing

/// What is to be mended has a place that a code host can show.
@Suite struct SARIFTests {
  private struct Log: Decodable {
    let version: String
    let runs: [Run]

    struct Run: Decodable { let results: [Result] }
    struct Result: Decodable {
      let ruleId: String
      let level: String
      let message: Message
      let locations: [Location]
    }
    struct Message: Decodable { let text: String }
    struct Location: Decodable { let physicalLocation: Physical }
    struct Physical: Decodable {
      let artifactLocation: Artifact
      let region: Region?
    }
    struct Artifact: Decodable { let uri: String }
    struct Region: Decodable { let startLine: Int }
  }

  private func results(_ outcome: Outcome) throws -> [Log.Result] {
    let log = try JSONDecoder().decode(Log.self, from: Data(outcome.output.utf8))
    #expect(log.version == "2.1.0")
    return try #require(log.runs.first).results
  }

  @Test func aConfigsProblemsAreAtTheirLines() throws {
    let scratch = try Scratch()
    var project = SmallProject()
    project.config = project.config.replacing("\"rule\": \"visits", with: "\"rul\": \"visits")
    let config = try project.write(to: scratch)
    let line = try #require(
      project.config.split(separator: "\n", omittingEmptySubsequences: false).firstIndex {
        $0.contains("\"rul\"")
      })
    for command in ["validate", "run", "audit"] {
      let outcome = try Harness()(command, config, "--format", "sarif", "--quiet")
      #expect(outcome.code == 2, "\(outcome)")
      let problem = try #require(results(outcome).first)
      #expect(problem.level == "error")
      #expect(problem.message.text.contains("did you mean 'rule'?"))
      #expect(problem.locations.first?.physicalLocation.region?.startLine == line + 1)
    }
  }

  @Test func aWholeConfigHasNone() throws {
    let scratch = try Scratch()
    let config = try SmallProject().write(to: scratch)
    let outcome = try Harness()("validate", config, "--format", "sarif")
    #expect(outcome.code == 0)
    #expect(try results(outcome).isEmpty)
  }

  @Test func gatesAndFindingsAreProblems() throws {
    let scratch = try Scratch()
    var project = SmallProject()
    project.config = project.config
      .replacing("\"owner\": \"Head of Care\"", with: "\"owner\": \"TBD\"")
      .replacing(
        "\"subpopulations\":",
        with:
          #""audit": { "ranges": { "visits": { "from": 0, "to": 20 } } }, "subpopulations":"#
      )
    let config = try project.write(to: scratch)
    let outcome = try Harness()(
      "run", config, "--format", "sarif", "--output", scratch.url.appending(path: "out").path)
    #expect(outcome.code == 1, "\(outcome)")
    let found = try results(outcome)
    func place(_ rule: String) throws -> Log.Physical {
      try #require(found.first { $0.ruleId == rule }?.locations.first, "\(outcome)")
        .physicalLocation
    }
    let problem = try place("problemGate")
    #expect(problem.artifactLocation.uri.hasSuffix("/churn.json"))
    #expect(problem.region?.startLine == 6)
    #expect(try place("impossibleValues").artifactLocation.uri.hasSuffix("/customers.csv"))
    #expect(try place("impossibleValues").region?.startLine == 1)
    #expect(try place("modelGate").artifactLocation.uri.hasSuffix("/churn.json"))
  }
}
