import Foundation
import Results
import Testing

/// The three examples on real data: what they are there to show.
@Suite(.serialized) struct ExampleTests {
  struct Example: CustomTestStringConvertible {
    let name: String
    let verdict: Verdict
    let code: Int32
    /// Each run writes the same bytes. Two runs have to do where one takes a while in a debug build.
    let threads: [String]

    var testDescription: String { name }
  }

  @Test(arguments: [
    Example(name: "adult-income", verdict: .mixedSuccess, code: 1, threads: ["2", "8"]),
    Example(name: "diamonds-price", verdict: .outOfThePark, code: 0, threads: ["8", "1"]),
    Example(name: "penguins-species", verdict: .undecided, code: 1, threads: ["1", "2", "8"]),
  ])
  func endsAsDocumented(_ example: Example) throws {
    let scratch = try Scratch()
    let config = Repository.config(example.name)
    func arguments(_ threads: String, _ folder: String) -> [String] {
      [
        "run", config, "--output", scratch.url.appending(path: folder).path, "--threads", threads,
      ]
    }
    // The other runs beside the first.
    let others = try example.threads.dropFirst().map { threads in
      try Harness().start(
        arguments(threads, threads), output: scratch.url.appending(path: "stdout\(threads)"),
        messages: scratch.url.appending(path: "stderr\(threads)"))
    }
    let outcome = try Harness().run(arguments(example.threads[0], "out"))
    #expect(outcome.code == example.code, "\(outcome)")
    for other in others { other.waitUntilExit() }
    for threads in example.threads.dropFirst() {
      #expect(try scratch.files(in: threads) == scratch.files(in: "out"))
    }

    // The summary fits a screen of 80 × 40 and says where the report is.
    let lines = outcome.output.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 40)
    #expect(lines.allSatisfy { $0.count <= 100 })
    #expect(outcome.output.contains("report.html"))
    // No colours where nobody sees them.
    #expect(!(outcome.output + outcome.messages).contains("\u{1B}"))

    let files = try scratch.files(in: "out")
    for name in ["result.json", "report.html", "report.md", "junit.xml"] {
      #expect(files[name]?.isEmpty == false, "\(name)")
    }
    #expect((files["report.html"]?.count ?? 0) < 2_000_000)
    let result = try ResultJSON.decode(Array(#require(files["result.json"])))
    #expect(result.ladder.count == 5)
    #expect(result.candidates.map(\.verdict) == [example.verdict])
    if example.name == "adult-income" { try expectWorseWhereOccupationIsMissing(result) }
  }

  /// The candidate answers with a default there.
  private func expectWorseWhereOccupationIsMissing(_ result: RunResult) throws {
    let candidate = try #require(result.candidates.first)
    let worse = candidate.subpopulations.filter { $0.comparison.finding == .worse }
    #expect(worse.map(\.subpopulation.conditions) == [[.missing(column: "occupation")]])
    // 545 of 9,768 test rows have no occupation.
    let share = 545.0 / 9768
    let coverage = try #require(candidate.coverage)
    #expect(coverage.worse.share == share && coverage.works.share > 0.5)
    #expect(candidate.workingShare == coverage.works.share)
    let hybrid = try #require(candidate.hybrid)
    #expect(hybrid.routes.map(\.conditions) == [[.missing(column: "occupation")]])
    #expect(hybrid.share == share)
    #expect(hybrid.liftOverCandidate?.interval.lower ?? 0 > 0)
    #expect(hybrid.liftOverReference?.interval.lower ?? 0 > 0)
    #expect(candidate.discovered?.contains { $0.kind == .worse && $0.status == .confirmed } == true)
  }
}
