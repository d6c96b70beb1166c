import Foundation
import Testing

/// The commands around a run.
@Suite struct CommandTests {
  @Test func theVersionNamesTheBLAS() throws {
    let outcome = try Harness()("--version")
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("OpenBLAS"))
  }

  @Test(arguments: [
    [], ["init"], ["validate"], ["split"], ["run"], ["show"], ["explain"],
    ["schema"],
  ])
  func everyCommandHasHelp(_ command: [String]) throws {
    let outcome = try Harness().run(command + ["--help"])
    #expect(outcome.code == 0)
    #expect(outcome.output.contains("USAGE:"))
    #expect(outcome.messages.isEmpty)
  }

  @Test(arguments: [
    ["rnu"], ["run"], ["run", "a", "b"], ["run", "--fast", "a"], ["show", "a", "--format", "pdf"],
    ["explain", "a"], ["explain", "a", "b", "--format", "html"],
  ])
  func wrongUsageIsForTheUserToFix(_ arguments: [String]) throws {
    let outcome = try Harness().run(arguments)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.output.isEmpty)
    #expect(!outcome.messages.isEmpty)
  }

  @Test func anUnknownCommandIsNamedWithTheNearestOne() throws {
    let outcome = try Harness().run(["rnu", "config.json"])
    #expect(
      outcome.messages == """
        harness: there is no command 'rnu'; did you mean 'run'?
          hint: 'harness --help' lists the commands

        """)
  }

  @Test func theSchemaIsJSON() throws {
    let outcome = try Harness()("schema")
    #expect(outcome.code == 0)
    let schema = try JSONSerialization.jsonObject(with: Data(outcome.output.utf8))
    let keys = try #require(schema as? [String: Any])
    #expect(keys["$schema"] as? String == "http://json-schema.org/draft-07/schema#")
  }

  @Test func validateSaysYesAndWritesNothing() throws {
    let scratch = try Scratch()
    let config = try SmallProject().write(to: scratch)
    let outcome = try Harness(folder: scratch.url)("validate", config)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(try scratch.files().count == 3)
  }

  @Test func splitNamesEveryRowOnce() throws {
    let scratch = try Scratch()
    let config = try SmallProject().write(to: scratch)
    let outcome = try Harness()("split", config)
    #expect(outcome.code == 0, "\(outcome)")
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.first == "customer,part")
    let expected = SmallProject().data.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false)
      return "\(cells[0]),\(cells[5])"
    }
    #expect(lines.dropFirst().map(String.init) == expected)
  }
}
