import Foundation
import Testing

/// The same input gives the same bytes, wherever and however it is run.
@Suite struct ReproducibilityTests {
  @Test func twoRunsWriteTheSameBytes() throws {
    let first = try folder(from: Harness())
    let second = try folder(from: Harness())
    #expect(first["result.json"] != nil)
    #expect(first == second)
  }

  @Test(arguments: ["C", "de_DE.UTF-8", "tr_TR.UTF-8", "nonsense"])
  func theLocaleDoesNotMatter(_ locale: String) throws {
    let plain = try folder(from: Harness())
    let local = try folder(
      from: Harness(environment: ["LC_ALL": locale, "LANG": locale, "TZ": "Asia/Kathmandu"]))
    #expect(plain == local)
  }

  @Test(arguments: ["1", "2", "5"])
  func theNumberOfThreadsDoesNotMatter(_ threads: String) throws {
    let plain = try folder(from: Harness())
    let threaded = try folder(from: Harness(), "--threads", threads)
    #expect(plain == threaded)
  }

  @Test func theCurrentFolderDoesNotMatter() throws {
    let plain = try folder(from: Harness())
    let elsewhere = try folder(from: Harness(folder: URL(filePath: "/")))
    #expect(plain == elsewhere)
  }

  /// The files of one run of a small project.
  private func folder(from harness: Harness, _ options: String...) throws -> [String: Data] {
    let scratch = try Scratch()
    let config = try SmallProject().write(to: scratch)
    let output = scratch.url.appending(path: "out").path
    let outcome = try harness.run(["run", config, "--output", output] + options)
    #expect(outcome.code == 1, "\(outcome)")
    return try scratch.files(in: "out")
  }
}
