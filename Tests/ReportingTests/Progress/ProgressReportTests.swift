import Foundation
import Portfolio
import Reporting
import Results
import Testing

/// What the monthly report says, beyond its golden files.
@Suite struct ProgressReportTests {
  @Test("A result is read in outline as it is read whole", arguments: Sample.all)
  func outline(_ sample: Sample) throws {
    let bytes = ResultJSON.encode(sample.result)
    #expect(try ResultJSON.decodeOutline(bytes) == RunOutline(sample.result))
  }

  @Test("An outline of what is no run is refused as the whole is")
  func noOutline() throws {
    #expect(throws: ResultReadingError.isAudit) {
      try ResultJSON.decodeOutline(ResultJSON.encode(Sample.audit))
    }
    #expect(throws: ResultReadingError.notJSON) { try ResultJSON.decodeOutline(Array("x".utf8)) }
    let newer = String(decoding: ResultJSON.encode(Sample.diamonds.result), as: UTF8.self)
      .replacing("\"schemaVersion\" : 1", with: "\"schemaVersion\" : 99")
    #expect(throws: ResultReadingError.newerSchema(version: 99, newest: 1)) {
      try ResultJSON.decodeOutline(Array(newer.utf8))
    }
  }

  @Test("What stalls is said first, with a way on")
  func stallFirst() throws {
    let text = MarkdownReport.render(Sample.months)
    let stall = try #require(text.range(of: "has stalled for"))
    let table = try #require(text.range(of: "#### All projects"))
    #expect(stall.lowerBound < table.lowerBound)
    #expect(text.contains("**Go simpler**"))
    #expect(text.contains("The target changed once (0.95 → 0.9)"))
  }

  @Test("Names are no markup in any form")
  func names() throws {
    let page = HTMLReport.render(Sample.months)
    #expect(!page.contains("<script>") && !page.contains("<b>north") && !page.contains("\u{202E}"))
    #expect(page.contains("&lt;b&gt;north"))
    #expect(!MarkdownReport.render(Sample.months).contains("\n## <i>"))
    let text = TextSummary.render(Sample.months, reportPath: nil, style: .plain)
    #expect(!text.contains("\u{202E}") && !text.contains("\n## "))
  }

  @Test("Points of different targets are not joined")
  func parts() throws {
    let page = HTMLReport.render(Sample.months)
    let chart = try #require(page.range(of: "id=\"project-2\"")).upperBound
    let figure = page[chart...].prefix(while: { $0 != "§" })
    let end = try #require(figure.range(of: "</figure>")).lowerBound
    let drawn = figure[..<end]
    // Two targets; the best rung's two parts, and nothing recommended.
    #expect(drawn.components(separatedBy: "class=\"target\"").count - 1 == 2)
    #expect(drawn.components(separatedBy: "class=\"best\"").count - 1 == 1)
    #expect(
      drawn.components(separatedBy: "<g class=\"best\">")[1].components(
        separatedBy: "class=\"journey\""
      ).count - 1 == 2)
  }

  @Test("A month without runs says so, and still what is due")
  func quietMonth() throws {
    let period = Sample.period("2026-12-05")
    let project = try #require(
      Sample.progress("churn", period, [.init("2026-11-28", 0.87, 0.9)], []))
    let text = MarkdownReport.render(Sample.report("2026-12-05", [project]))
    #expect(text.contains("No run was made."))
    #expect(text.contains("Nothing: no run was made in this period."))
    #expect(text.contains("a better rung, or a decision, by 28\u{00A0}Dec\u{00A0}2026"))
  }

  @Test("Without projects there is a page that says so")
  func nothing() throws {
    for text in [
      HTMLReport.render(Sample.report("2026-01-05", [])),
      MarkdownReport.render(Sample.report("2026-01-05", [])),
      TextSummary.render(Sample.report("2026-01-05", []), reportPath: nil, style: .plain),
    ] {
      #expect(text.contains("No project"))
    }
  }

  @Test("A page of many runs and long names stays small")
  func large() throws {
    let period = Sample.period("2026-11-30")
    let long = String(repeating: "<very & long>", count: 40)
    let runs = (0..<600).map { index in
      Sample.Made(
        "2026-\(["09", "10", "11"][index / 200])-\(10 + index % 200 / 10)", 0.8,
        0.85 + Double(index % 7) / 100, candidate: "\(index) \(long)", verdict: .failed)
    }
    let projects = (0..<8).compactMap {
      Sample.progress("\($0) \(long)", period, runs, [])
    }
    let report = Sample.report("2026-11-30", projects)
    #expect(HTMLReport.render(report).utf8.count < 1_900_000)
    #expect(MarkdownReport.render(report).utf16.count <= 65_000)
    let lines = TextSummary.render(report, reportPath: "a/b", style: .plain).split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test("The page is well-formed", arguments: ["2026-06-30", "2026-09-30", "2026-11-22"])
  func wellFormed(_ day: String) throws {
    let page = HTMLReport.render(Sample.report(day))
    let ids = try XMLElements.read(page).compactMap { $0.attributes["id"] }
    #expect(!ids.isEmpty)
    #expect(Set(ids).count == ids.count)
  }
}
