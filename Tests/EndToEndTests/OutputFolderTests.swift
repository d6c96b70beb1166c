import Foundation
import Testing

/// A run's folder appears whole or not at all.
@Suite struct OutputFolderTests {
  @Test func aFileInTheWayIsNamedAndKept() throws {
    let scratch = try Scratch()
    let config = try SmallProject().write(to: scratch)
    try scratch.write("mine", to: "out")
    let output = scratch.url.appending(path: "out")
    let outcome = try Harness()("run", config, "--output", output.path)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.messages.contains(output.path))
    #expect(try String(contentsOf: output, encoding: .utf8) == "mine")
  }

  @Test func notesBesideTheResultsAreKept() throws {
    let scratch = try Scratch()
    let config = try SmallProject().write(to: scratch)
    let output = scratch.url.appending(path: "out").path
    #expect(try Harness()("run", config, "--output", output).code == 1)
    try scratch.write("mine", to: "out/notes.txt")
    let outcome = try Harness()("run", config, "--output", output)
    #expect(outcome.code == 2, "\(outcome)")
    #expect(outcome.messages.contains("'notes.txt'"))
    #expect(try scratch.files(in: "out").keys.contains("notes.txt"))
  }

  /// What is printed and does not fit the disk is lost, and a script must not go on as if it were
  /// there.
  @Test func aFullStandardOutputIsTold() throws {
    let process = Process()
    process.executableURL = try Harness.executable
    process.arguments = ["schema"]
    process.standardOutput = FileHandle(forWritingAtPath: "/dev/full")
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 3)
  }

  @Test func aFolderThatCanNotBeMadeIsNamed() throws {
    let scratch = try Scratch()
    let config = try SmallProject().write(to: scratch)
    // Root may write into any folder of a disk, so this one is not on a disk.
    let outcome = try Harness()("run", config, "--output", "/proc/harness")
    #expect(outcome.code == 3, "\(outcome)")
    #expect(outcome.messages.contains("/proc/harness"))
  }

  /// Whenever it is killed, an earlier run's folder is as it was, or already wholly the new one.
  @Test(arguments: [0.0, 0.05, 0.1, 0.2, 0.4, 0.8])
  func killingLeavesEarlierResultsWhole(after seconds: Double) throws {
    let scratch = try Scratch()
    var project = SmallProject()
    let config = try project.write(to: scratch)
    let output = scratch.url.appending(path: "out").path
    #expect(try Harness()("run", config, "--output", output).code == 1)
    let earlier = try scratch.files(in: "out")

    project.config.replace("Head of Care", with: "Head of Sales")
    _ = try project.write(to: scratch)
    let other = try Scratch()
    let process = try Harness().start(
      ["run", config, "--output", output], output: other.url.appending(path: "stdout"),
      messages: other.url.appending(path: "stderr"))
    Thread.sleep(forTimeInterval: seconds)
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let afterwards = try scratch.files(in: "out")
    if process.terminationReason == .uncaughtSignal, afterwards == earlier {
      // Nothing of the killed run stands in the way of the next one.
      #expect(try Harness()("run", config, "--output", output).code == 1)
    }
    let clean = scratch.url.appending(path: "clean").path
    #expect(try Harness()("run", config, "--output", clean).code == 1)
    #expect(try scratch.files(in: "out") == scratch.files(in: "clean"))
  }
}
