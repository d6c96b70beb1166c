import Foundation
import Testing

/// A run again, in any format.
@Suite struct ShowTests {
  @Test func eachFormatIsThatOfTheRun() throws {
    let scratch = try Scratch()
    let config = try SmallProject().write(to: scratch)
    let output = scratch.url.appending(path: "out").path
    let ran = try Harness()("run", config, "--output", output)
    #expect(ran.code == 1, "\(ran)")
    let files = try scratch.files(in: "out")
    for (format, file) in [
      ("json", "result.json"), ("markdown", "report.md"), ("html", "report.html"),
      ("junit", "junit.xml"),
    ] {
      let shown = try Harness()("show", output, "--format", format)
      #expect(shown.code == 0, "\(shown)")
      #expect(files[file] == Data(shown.output.utf8), "\(format)")
    }
    let text = try Harness()("show", output)
    #expect(text.code == 0)
    #expect(text.output == ran.output)
  }

  @Test func aFolderWithoutARunIsNamed() throws {
    let scratch = try Scratch()
    let outcome = try Harness()("show", scratch.url.path)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains(scratch.url.lastPathComponent))
  }

  @Test func aDamagedResultIsRefused() throws {
    let scratch = try Scratch()
    try scratch.write(#"{"schemaVersion": 1, "id": 5}"#, to: "result.json")
    let outcome = try Harness()("show", scratch.url.path)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.messages.contains("result.json"))
  }
}
