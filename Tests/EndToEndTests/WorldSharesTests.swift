import Foundation
import Results
import Testing

/// Shares of the world in the config make overall figures those of the world.
@Suite struct WorldSharesTests {
  private func result(
    _ shares: String, _ scratch: Scratch
  ) throws -> (result: RunResult, report: String) {
    var project = SmallProject()
    project.config.replace(
      #""subpopulations": ["plan", "region"]"#,
      with: #""subpopulations": ["plan", { "column": "region", "share": \#(shares) }]"#)
    let outcome = try Harness()(
      "run", try project.write(to: scratch), "--output", scratch.url.appending(path: "out").path)
    let files = try scratch.files(in: "out")
    let bytes = try #require(files["result.json"], "\(outcome)")
    return (
      try ResultJSON.decode(Array(bytes)),
      String(decoding: try #require(files["report.html"]), as: UTF8.self)
    )
  }

  @Test func theOverallLiftIsThatOfTheWorld() throws {
    let scratch = try Scratch()
    // The candidate knows nothing of the region `north`, which is a quarter of the test rows.
    let (mostly, report) = try result(
      #"{ "north": 0.85, "south": 0.05, "west": 0.05, "": 0.05 }"#, scratch)
    let candidate = mostly.candidates[0]
    let lift = try #require(candidate.overall.lift).estimate
    let plain = try #require(candidate.testMix?.lift).estimate
    let north = try #require(
      candidate.subpopulations.first {
        $0.subpopulation.conditions == [.level(column: "region", level: "north")]
      })
    #expect(abs(north.share - 0.85) < 1e-12)
    #expect(try #require(north.comparison.lift).estimate < lift && lift < plain)
    #expect(mostly.evidence.population?.parts.count == 4)
    #expect(report.contains("own mix"))
  }

  @Test func whatTheTestRowsLackIsSaid() throws {
    let scratch = try Scratch()
    let (lacking, report) = try result(
      #"{ "north": 0.2, "south": 0.2, "west": 0.2, "": 0.2, "east": 0.2 }"#, scratch)
    #expect(lacking.candidates[0].verdict == .undecided)
    #expect(lacking.candidates[0].reasons.contains(.populationLacks(parts: 1)))
    #expect(lacking.recommendation.rung == nil)
    #expect(report.contains("test rows lack") && report.contains("east"))
  }
}
