import Foundation
import Results
import Testing

/// The same input gives the same bytes, wherever and however it is run.
@Suite struct ReproducibilityTests {
  /// The files of a run with nothing said; each other way to run is held against it.
  private static let plain = Result { try files(from: Harness()) }

  @Test func aSecondRunWritesTheSameBytes() throws {
    let first = try Self.plain.get()
    #expect(first["result.json"] != nil)
    #expect(first["predictions-tree.csv"] != nil)
    #expect(try Self.files(from: Harness()) == first)
  }

  @Test(arguments: ["C", "de_DE.UTF-8", "tr_TR.UTF-8", "nonsense"])
  func theLocaleDoesNotMatter(_ locale: String) throws {
    let local = try Self.files(
      from: Harness(environment: ["LC_ALL": locale, "LANG": locale, "TZ": "Asia/Kathmandu"]))
    #expect(try local == Self.plain.get())
  }

  @Test(arguments: ["1", "2", "8"])
  func theNumberOfThreadsDoesNotMatter(_ threads: String) throws {
    #expect(try Self.files(from: Harness(), "--threads", threads) == Self.plain.get())
  }

  /// The median error, whose bootstrap is of its own kind, is among the metrics of a regression.
  @Test func norDoesItForARegression() throws {
    let one = try Self.files(from: Harness(), of: .spending(), "--threads", "1")
    let result = try ResultJSON.decode(Array(#require(one["result.json"])))
    #expect(result.candidates[0].secondary.contains { $0.metric == "median_ae" })
    for threads in ["2", "8"] {
      #expect(
        try Self.files(from: Harness(), of: .spending(), "--threads", threads) == one,
        "\(threads) threads")
    }
  }

  @Test func theCurrentFolderDoesNotMatter() throws {
    #expect(try Self.files(from: Harness(folder: URL(filePath: "/"))) == Self.plain.get())
  }

  /// The files of one run of a small project, the baselines' predictions among them.
  private static func files(
    from harness: Harness, of project: SmallProject = SmallProject(), _ options: String...
  ) throws -> [String: Data] {
    let scratch = try Scratch()
    let config = try project.write(to: scratch)
    let output = scratch.url.appending(path: "out").path
    let outcome = try harness.run(["run", config, "--predictions", "--output", output] + options)
    #expect(outcome.code == 1, "\(outcome)")
    return try scratch.files(in: "out")
  }
}
