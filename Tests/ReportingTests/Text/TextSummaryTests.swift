import Results
import Testing

@testable import Reporting

@Suite struct TextSummaryTests {
  @Test(arguments: Sample.all) func noLineIsWiderThanTheScreen(_ sample: Sample) {
    for line in lines(sample) { #expect(DisplayWidth.of(String(line)) <= 80, "\(line)") }
  }

  /// One candidate and no waiver fit 24 lines; each more sentence on top takes two or three.
  @Test func aPlainRunFitsAScreen() {
    #expect(lines(.diamonds).count <= 24)
    #expect(lines(.penguins).count <= 24)
    #expect(lines(.adult).count <= 40)
  }

  @Test func plainTextHoldsNoControlCharacters() {
    let text = TextSummary.render(Sample.hostile.result, reportPath: "a\u{1B}[2J", style: .plain)
    let bad = text.unicodeScalars.filter {
      $0 != "\n" && [.control, .lineSeparator].contains($0.properties.generalCategory)
    }
    #expect(bad.isEmpty)
    #expect(!text.unicodeScalars.contains("\u{202E}"))
  }

  @Test func coloursAddNothingButColour() {
    let plain = TextSummary.render(Sample.adult.result, reportPath: "x", style: .plain)
    let ansi = TextSummary.render(Sample.adult.result, reportPath: "x", style: .ansi)
    #expect(ansi != plain)
    #expect(ansi.replacing(/\u{1B}\[[0-9;]*m/, with: "") == plain)
  }

  @Test func theLastLinesNameTheReportAndTheNextStep() {
    let lines = lines(.diamonds)
    #expect(lines.contains("Report: runs/1/report.html"))
    #expect(lines.last?.hasPrefix("Next: ") == true)
  }

  @Test(arguments: [
    ("abc", 3), ("é", 1), ("e\u{301}", 1), ("データ", 6), ("👩‍👩‍👧", 2), ("🇩🇪", 2), ("−", 1),
  ])
  func widths(_ text: String, _ width: Int) { #expect(DisplayWidth.of(text) == width) }

  private func lines(_ sample: Sample) -> [Substring] {
    TextSummary.render(sample.result, reportPath: "runs/1/report.html", style: .plain)
      .split(separator: "\n", omittingEmptySubsequences: false).dropLast()
  }
}
