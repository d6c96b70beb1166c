import Foundation
import Results
import Testing

/// Every run is kept beside its config, with its folder or not at all.
@Suite struct HistoryTests {
  private struct Listed: Decodable {
    let sequence: Int
    let id: String
    let folder: String
    let project: String
  }

  private func list(_ scratch: Scratch, _ options: String...) throws -> [Listed] {
    let outcome = try Harness(folder: scratch.url).run(
      ["history", "--format", "json"] + options)
    #expect(outcome.code == 0, "\(outcome)")
    return try JSONDecoder().decode([Listed].self, from: Data(outcome.output.utf8))
  }

  @discardableResult
  private func run(_ scratch: Scratch, _ output: String, _ options: String...) throws -> Outcome {
    try Harness(folder: scratch.url).run(["run", "churn.json", "--output", output] + options)
  }

  @Test func runsAreListedAndShownAgain() throws {
    let scratch = try Scratch()
    _ = try SmallProject().write(to: scratch)
    #expect(try Harness(folder: scratch.url)("history").messages.contains("no history yet"))
    try run(scratch, "one")
    try run(scratch, "two")
    let runs = try list(scratch)
    #expect(runs.map(\.sequence) == [2, 1])
    #expect(runs.map { $0.folder.hasSuffix("two") } == [true, false])
    #expect(try list(scratch, "--project", "other").isEmpty)
    #expect(try list(scratch, "--verdict", "outOfThePark").isEmpty)
    #expect(try list(scratch, "--since", "1971-01-01").isEmpty)
    let shown = try scratch.files(in: "one")["result.json"]
    for folder in ["one", "two"] {
      try FileManager.default.removeItem(at: scratch.url.appending(path: folder))
    }
    let again = try Harness(folder: scratch.url)("show", runs[0].id, "--format", "json")
    #expect(Data(again.output.utf8) == shown, "\(again)")
    let text = try Harness(folder: scratch.url)("history")
    #expect(text.output.contains("2 runs in"), "\(text)")
    #expect(text.output.contains(runs[0].id))
  }

  @Test func twentyAtOnceAreTwentyRecords() throws {
    let scratch = try Scratch()
    _ = try SmallProject(rows: 200).write(to: scratch)
    let processes = try (0..<20).map { number in
      try Harness(folder: scratch.url).start(
        ["run", "churn.json", "--output", "out\(number)", "--quiet", "--threads", "1"],
        output: scratch.url.appending(path: "stdout\(number)"),
        messages: scratch.url.appending(path: "stderr\(number)"))
    }
    for process in processes {
      process.waitUntilExit()
      #expect(process.terminationStatus <= 1)
    }
    let runs = try list(scratch)
    #expect(Set(runs.map(\.folder)).count == 20)
    for run in runs {
      #expect(FileManager.default.fileExists(atPath: run.folder + "/result.json"))
    }
  }

  @Test func aFolderThatCannotBeWrittenLeavesNoRecord() throws {
    let scratch = try Scratch()
    _ = try SmallProject().write(to: scratch)
    try scratch.write("in the way", to: "file")
    #expect(try run(scratch, "file/out").code != 0)
    try run(scratch, "fine")
    #expect(try list(scratch).count == 1)
  }

  @Test func anotherFileIsNamedByOptionOrEnvironment() throws {
    let scratch = try Scratch()
    _ = try SmallProject().write(to: scratch)
    try run(scratch, "one", "--history", "elsewhere.sqlite")
    #expect(try list(scratch, "--history", "elsewhere.sqlite").count == 1)
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: ".harness").path))
    let environment = ["HARNESS_HISTORY": scratch.url.appending(path: "elsewhere.sqlite").path]
    let outcome = try Harness(environment: environment, folder: scratch.url)("history")
    #expect(outcome.output.contains("1 run in"), "\(outcome)")
  }

  @Test func aBrokenHistoryIsRefusedBeforeTheWork() throws {
    let scratch = try Scratch()
    _ = try SmallProject().write(to: scratch)
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: ".harness"), withIntermediateDirectories: true)
    let nonsense = String(repeating: "nonsense\n", count: 1000)
    try scratch.write(nonsense, to: ".harness/history.sqlite")
    let outcome = try run(scratch, "out")
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.messages.contains("no SQLite database"))
    #expect(!FileManager.default.fileExists(atPath: scratch.url.appending(path: "out").path))
    let kept = try String(
      contentsOf: scratch.url.appending(path: ".harness/history.sqlite"), encoding: .utf8)
    #expect(kept == nonsense)
  }

  @Test func itIsPrunedExportedImportedAndBackedUp() throws {
    let scratch = try Scratch()
    _ = try SmallProject().write(to: scratch)
    for number in 1...3 { try run(scratch, "out\(number)") }
    let harness = Harness(folder: scratch.url)
    let exported = try harness("history", "export")
    try scratch.write(exported.output, to: "all.jsonl")
    #expect(exported.output.split(separator: "\n").count == 4)
    #expect(try harness("history", "backup", "copy.sqlite").code == 0)
    #expect(try list(scratch, "--history", "copy.sqlite").count == 3)
    #expect(try harness("history", "backup", "copy.sqlite").code == 2)
    #expect(try harness("history", "prune", "--keep", "1", "--dry-run").output.contains("2 runs"))
    #expect(try list(scratch).count == 3)
    #expect(try harness("history", "prune", "--keep", "1").code == 0)
    #expect(try list(scratch).map(\.sequence) == [3])
    let imported = try harness("history", "import", "all.jsonl", "--history", "new.sqlite")
    #expect(imported.code == 0, "\(imported)")
    // The clock stands still, so that the three results are the same bytes, and one record.
    #expect(try list(scratch, "--history", "new.sqlite").count == 1)
    let broken = try harness("history", "import", "churn.json", "--history", "new.sqlite")
    #expect(broken.code == 2 && broken.messages.contains("churn.json:1"), "\(broken)")
  }

  /// `HARNESS_KILLS` asks for more: `make kills` does.
  @Test func killedRunsLeaveNothingHalf() throws {
    let scratch = try Scratch()
    _ = try SmallProject().write(to: scratch)
    let count = ProcessInfo.processInfo.environment["HARNESS_KILLS"].flatMap(Int.init) ?? 12
    let begun = ContinuousClock.now
    try run(scratch, "first")
    let whole = ContinuousClock.now - begun
    var noise = Noise()
    for number in 0..<count {
      let process = try Harness(folder: scratch.url).start(
        ["run", "churn.json", "--output", "out\(number)", "--quiet"],
        output: scratch.url.appending(path: "stdout"),
        messages: scratch.url.appending(path: "stderr"))
      // Some just after their end, so that the last moments are not left out.
      Thread.sleep(forTimeInterval: noise.next() * 1.1 * (whole / .seconds(1)))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
    }
    try run(scratch, "last")
    let runs = try list(scratch)
    let folders = (0..<count).map { "out\($0)" }.filter {
      FileManager.default.fileExists(
        atPath: scratch.url.appending(path: "\($0)/result.json").path)
    }
    #expect(
      runs.map { ($0.folder as NSString).lastPathComponent }.sorted()
        == (folders + ["first", "last"]).sorted())
    for folder in folders {
      let result = try #require(try scratch.files(in: folder)["result.json"])
      #expect(try ResultJSON.decode(Array(result)).id == runs[0].id)
    }
  }
}
