import Foundation
import Results
import Testing

/// Weights and groups go all the way from the config to the report.
@Suite struct WeightedRowsTests {
  /// Rows of the region `north`, where the candidate knows nothing, stand for ten others; every
  /// seventh row counts for nothing.
  private func weighted(_ extra: String = "") throws -> SmallProject {
    var project = SmallProject()
    let lines = project.data.split(separator: "\n")
    project.data = lines.enumerated().map { line, text in
      if line == 0 { return "\(text),stands_for,household\n" }
      let weight = line % 7 == 0 ? 0 : text.contains(",north,") ? 10 : 1
      return "\(text),\(weight),h\(line / 4)\n"
    }.joined()
    project.config.replace(
      #""target": "left""#, with: #""target": "left", "weight": "stands_for"\#(extra)"#)
    return project
  }

  private func result(
    _ project: SmallProject, _ scratch: Scratch
  ) throws -> (result: RunResult, report: String) {
    let config = try project.write(to: scratch)
    let outcome = try Harness()(
      "run", config, "--output", scratch.url.appending(path: "out").path)
    let files = try scratch.files(in: "out")
    let bytes = try #require(files["result.json"], "\(outcome)")
    return (
      try ResultJSON.decode(Array(bytes)),
      String(decoding: try #require(files["report.html"]), as: UTF8.self)
    )
  }

  @Test func rowsCountByTheirWeights() throws {
    let scratch = try Scratch()
    let (result, report) = try result(try weighted(), scratch)
    let column = try #require(result.data.columns.first { $0.name == "stands_for" })
    #expect(column.role == .weight)
    // The candidate's file has predictions for rows of weight 0 as well; they are passed over.
    #expect(result.data.findings.contains { $0.subject == .weightlessRows(rows: 85) })
    #expect(result.data.rows == 515)
    let weights = try #require(result.evidence.weights)
    #expect(weights.column == "stands_for")
    #expect(weights.effectiveRows < 0.6 * Double(result.split.testRows))
    // A quarter of the rows, which stand for ten each: 10 / 13.
    let north = try #require(
      result.candidates[0].subpopulations.first {
        $0.subpopulation.conditions == [.level(column: "region", level: "north")]
      })
    #expect(abs(north.share - 10.0 / 13) < 0.05)
    #expect(report.contains("stands_for"))
  }

  @Test func groupsOnBothSidesAreToldWhereTheSplitIsNotTheirs() throws {
    let scratch = try Scratch()
    let (result, report) = try result(try weighted(#", "group": "household""#), scratch)
    // The config splits by the column `part`.
    #expect(result.split.method == .column)
    #expect(result.evidence.clusters?.column == "household")
    let found = result.data.findings.contains {
      if case .groupsInBothParts("household", _, _) = $0.subject { true } else { false }
    }
    #expect(found && report.contains("in training and in test"))
  }

  @Test func aNegativeWeightIsTheUsersToMend() throws {
    let scratch = try Scratch()
    var project = try weighted()
    project.data = project.data.replacing(",1,h1\n", with: ",-1,h1\n")
    let outcome = try Harness()("validate", try project.write(to: scratch))
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("expected weights of 0 or more, got -1"))
  }
}
