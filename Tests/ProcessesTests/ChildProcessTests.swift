import Foundation
import Testing

@testable import Processes

@Suite struct ChildProcessTests {
  private func shell(_ script: String, in folder: URL) -> ChildProcess {
    ChildProcess(
      program: "/bin/sh", arguments: ["-c", script], environment: [],
      output: .files(
        output: folder.appending(path: "output").path,
        messages: folder.appending(path: "messages").path))
  }

  private func scratch() throws -> URL {
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "harness-child-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    return folder
  }

  @Test func whatItReadsAndWritesAreFiles() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    let input = folder.appending(path: "input")
    try Data("in".utf8).write(to: input)
    var process = shell("cat; echo messages >&2; exit 3", in: folder)
    process.input = .file(path: input.path)
    #expect(try process.run(seconds: 60) == .exit(3))
    #expect(try Data(contentsOf: folder.appending(path: "output")) == Data("in".utf8))
    #expect(try Data(contentsOf: folder.appending(path: "messages")) == Data("messages\n".utf8))
  }

  @Test func oneThatTakesTooLongIsKilled() throws {
    let folder = try scratch()
    defer { try? FileManager.default.removeItem(at: folder) }
    #expect(try shell("exec sleep 600", in: folder).run(seconds: 1) == nil)
  }

  @Test func programsAreLookedForInWholeFoldersAlone() {
    #expect(SearchPath("bin::/bin").program("sh") == "/bin/sh")
    #expect(SearchPath("bin:.").program("sh") == nil)
    #expect(SearchPath("/bin").program("no-such-program") == nil)
    #expect(SearchPath(nil).program("sh") == nil)
  }
}
