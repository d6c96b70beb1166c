import Foundation
import Testing

/// The data gate alone, through the program.
@Suite struct AuditTests {
  private func project(_ scratch: Scratch) throws -> String {
    try SmallProject().write(to: scratch)
  }

  @Test func anAuditWritesItsFolderAndIsShownAgain() throws {
    let scratch = try Scratch()
    let config = try project(scratch)
    let output = scratch.url.appending(path: "out").path
    let outcome = try Harness()("audit", config, "--output", output)
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.output.contains("the data can carry this problem"))
    #expect(outcome.messages.contains("auditing"))
    let files = try scratch.files(in: "out")
    #expect(files.keys.sorted() == ["audit.html", "audit.json", "audit.md", "junit.xml"])
    for (format, file) in [
      ("json", "audit.json"), ("markdown", "audit.md"), ("html", "audit.html"),
      ("junit", "junit.xml"),
    ] {
      let shown = try Harness()("show", output, "--format", format)
      #expect(files[file] == Data(shown.output.utf8), "\(format)")
    }
    #expect(try Harness()("show", output).output == outcome.output)
    #expect(try Harness()("show", "\(output)/audit.json").output == outcome.output)
    let explained = try Harness()("explain", output, "all test rows")
    #expect(explained.code == 2)
    #expect(explained.messages.contains("audit"))
  }

  @Test func anAuditIsFoundByItsIdInTheFolderOfAudits() throws {
    let scratch = try Scratch()
    let config = try project(scratch)
    var harness = Harness()
    harness.folder = scratch.url
    let outcome = try harness("audit", config, "--quiet")
    #expect(outcome.code == 0, "\(outcome)")
    #expect(outcome.messages.isEmpty)
    let folder = try FileManager.default.contentsOfDirectory(
      atPath: scratch.url.appending(path: "harness-audits").path)
    let name = try #require(folder.first)
    let id = try #require(name.split(separator: "-").last)
    #expect(try harness("show", String(id.prefix(6))).output == outcome.output)
  }

  @Test func anAuditIsTheSameBytesForAnyNumberOfThreads() throws {
    let scratch = try Scratch()
    let config = try project(scratch)
    for threads in ["1", "3"] {
      let output = scratch.url.appending(path: threads).path
      let outcome = try Harness()("audit", config, "--output", output, "--threads", threads)
      #expect(outcome.code == 0, "\(outcome)")
    }
    #expect(try scratch.files(in: "1") == scratch.files(in: "3"))
  }

  /// `--fail-on` means what it means for a run.
  @Test func aShutGateEndsWithOneUnlessToldNot() throws {
    let scratch = try Scratch()
    let project = SmallProject(rows: 60)
    let config = try project.write(to: scratch)
    let output = scratch.url.appending(path: "out").path
    let shut = try Harness()("audit", config, "--output", output)
    #expect(shut.code == 1, "\(shut)")
    #expect(shut.output.contains("cannot carry"))
    let never = try Harness()("audit", config, "--output", output, "--fail-on", "never")
    #expect(never.code == 0, "\(never)")
  }

  /// A candidate that nobody has made yet does not keep anybody from looking at the data.
  @Test func candidatesAreNotRead() throws {
    let scratch = try Scratch()
    let config = try project(scratch)
    try FileManager.default.removeItem(at: scratch.url.appending(path: "curve.csv"))
    let outcome = try Harness()(
      "audit", config, "--output", scratch.url.appending(path: "out").path)
    #expect(outcome.code == 0, "\(outcome)")
  }

  @Test func aFolderOfSomethingElseIsKept() throws {
    let scratch = try Scratch()
    let config = try project(scratch)
    try FileManager.default.createDirectory(
      at: scratch.url.appending(path: "out"), withIntermediateDirectories: true)
    try scratch.write("mine", to: "out/notes.txt")
    let outcome = try Harness()(
      "audit", config, "--output", scratch.url.appending(path: "out").path)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(try scratch.files(in: "out").keys.sorted() == ["notes.txt"])
  }
}
