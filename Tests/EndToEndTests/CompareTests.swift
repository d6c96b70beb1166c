import Foundation
import Results
import Testing

/// What changed from one run to another, through the built program.
@Suite struct CompareTests {
  private static func difference(_ outcome: Outcome) throws -> RunDifference {
    #expect(outcome.code == 0, "\(outcome)")
    return try JSONDecoder().decode(RunDifference.self, from: Data(outcome.output.utf8))
  }

  /// Two runs of one project; the candidate of the second knows the north too.
  private static func twoRuns(_ scratch: Scratch) throws -> Harness {
    var project = SmallProject()
    _ = try project.write(to: scratch)
    let harness = Harness(folder: scratch.url)
    #expect(try harness("run", "churn.json", "--output", "one").code == 1)
    project.predictions.replace(",0.5000\n", with: ",0.4000\n")
    project.config.replace("\"target\": 0.6", with: "\"target\": 0.5")
    _ = try project.write(to: scratch)
    #expect(try harness("run", "churn.json", "--output", "two").code == 1)
    return harness
  }

  @Test func runsOfTheSameRowsArePaired() throws {
    let scratch = try Scratch()
    let harness = try Self.twoRuns(scratch)
    let difference = try Self.difference(harness("compare", "one", "two", "--format", "json"))
    #expect(difference.pairing == .paired(rows: 200))
    let curve = try #require(difference.rungs.first { $0.name == "curve" })
    #expect(curve.isSame == false && curve.lift != nil)
    #expect(difference.rungs.first { $0.name == "tree" }?.isSame == true)
    // The lift between the runs is what the two results say, row by row.
    let results = try ["one", "two"].map {
      try ResultJSON.decode(Array(#require(scratch.files(in: $0)["result.json"])))
    }
    let values = results.map { $0.ladder.last?.metrics.first?.measurement.value }
    let (before, after) = (try #require(values[0]), try #require(values[1]))
    #expect(abs(try #require(curve.lift).estimate - (before - after)) < 1e-12)
    #expect(
      difference.configuration == [
        SettingChange(name: "$.metric.target", before: "0.6", after: "0.5")
      ])
    #expect(difference.inputs.map(\.name) == ["config", "candidate curve"])
    for format in ["text", "markdown", "html"] {
      let outcome = try harness("compare", "one", "two", "--format", format)
      #expect(outcome.code == 0 && outcome.output.contains("curve"), "\(outcome)")
    }
  }

  @Test func aRunAgainstItselfHasNotChanged() throws {
    let scratch = try Scratch()
    let harness = try Self.twoRuns(scratch)
    #expect(try Self.difference(harness("compare", "two", "two", "--format", "json")).isEmpty)
  }

  /// The folders are gone, or hold another run: the history still has the results.
  @Test func runsOfTheHistoryAreFound() throws {
    let scratch = try Scratch()
    let harness = try Self.twoRuns(scratch)
    let ids = try ["one", "two"].map { folder in
      try ResultJSON.decode(Array(#require(scratch.files(in: folder)["result.json"]))).id
    }
    let paired = try Self.difference(harness("compare", ids[0], ids[1], "--format", "json"))
    #expect(paired.pairing.isPaired)
    let one = scratch.url.appending(path: "one")
    try FileManager.default.removeItem(at: one)
    try FileManager.default.copyItem(at: scratch.url.appending(path: "two"), to: one)
    let other = try Self.difference(harness("compare", ids[0], ids[1], "--format", "json"))
    #expect(other.pairing == .changed(.before) && other.configuration == nil)
    #expect(other.rungs.allSatisfy { $0.lift == nil })
    try FileManager.default.removeItem(at: one)
    let gone = try Self.difference(harness("compare", ids[0], ids[1], "--format", "json"))
    #expect(gone.pairing == .notKept(.before))
    #expect(try harness("compare", "ffff", ids[1]).code == 2)
  }

  @Test func forgedArraysAreToldAndNotUsed() throws {
    let scratch = try Scratch()
    let harness = try Self.twoRuns(scratch)
    let file = scratch.url.appending(path: "two/test-rows.npz")
    var bytes = try Data(contentsOf: file)
    bytes[bytes.count / 2] ^= 1
    try bytes.write(to: file)
    let outcome = try harness("compare", "one", "two")
    #expect(outcome.code == 0 && outcome.output.contains("is not the file"), "\(outcome)")
  }

  @Test func anotherTaskIsRefused() throws {
    let scratch = try Scratch()
    let harness = try Self.twoRuns(scratch)
    _ = try SmallProject.spending().write(to: scratch)
    #expect(try harness("run", "churn.json", "--output", "three").code <= 1)
    let outcome = try harness("compare", "one", "three")
    #expect(outcome.code == 2 && outcome.messages.contains("three: "), "\(outcome)")
    #expect(outcome.messages.contains("hint"))
  }
}
