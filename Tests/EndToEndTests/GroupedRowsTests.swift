import Foundation
import Results
import Testing

/// Where the split keeps groups together, the evidence goes by groups and says so.
@Suite struct GroupedRowsTests {
  @Test func groupsAreWhatIsCounted() throws {
    let scratch = try Scratch()
    var project = SmallProject()
    let lines = project.data.split(separator: "\n")
    project.data = lines.enumerated().map { line, text in
      line == 0 ? "\(text),household\n" : "\(text),h\(line % 150)\n"
    }.joined()
    project.config = project.config
      .replacing(
        #""method": "column", "column": "part""#, with: #""method": "group", "column": "household""#
      )
      .replacing(#"{ "name": "curve", "predictions": "curve.csv" }"#, with: "")
    let config = try project.write(to: scratch)
    let outcome = try Harness()(
      "run", config, "--output", scratch.url.appending(path: "out").path)
    let files = try scratch.files(in: "out")
    let bytes = try #require(files["result.json"], "\(outcome)")
    let clusters = try #require(try ResultJSON.decode(Array(bytes)).evidence.clusters)
    #expect(clusters.column == "household")
    // A fifth of 150 groups of four rows each.
    #expect(clusters.count == 30 && clusters.effectiveCount == 30)
    let report = String(decoding: try #require(files["report.html"]), as: UTF8.self)
    #expect(report.contains("may be alike"))
  }
}
