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

  /// The exit code says that a gate is not open, so the summary has to say which, and why.
  @Test func aDataGateThatIsNotOpenIsSaidWithItsReasons() {
    let text = summary(gate: .undecided, finding: .fewTestRows(rows: 60, atLeast: 100))
    #expect(text.contains("Can the data carry it? ? undecided"))
    #expect(text.contains("- Only 60 rows to test on, of "))
    #expect(text.hasSuffix("Next: gather more test rows, then run again\n"))
  }

  @Test func aLeakIsSaidThoughTheDataGateIsOpen() {
    let text = summary(gate: .open, finding: .tellingColumn(column: "paid_at", share: 1))
    #expect(text.contains("- paid_at alone explains"))
    #expect(text.contains("Next: find out whether paid_at would be known"))
    #expect(!summary(gate: .open, finding: .duplicateRows(count: 3)).contains("3 rows repeat"))
  }

  @Test func nothingIsMarkedAsRecommendedWhileItIsTooEarly() {
    let text = summary(gate: .open, finding: .duplicateRows(count: 3), reason: .undecided)
    #expect(text.contains("Too early to recommend one"))
    #expect(!text.contains("recommended)"))
    #expect(text.hasSuffix("Next: gather more test rows, then run again\n"))
  }

  /// The penguins, with no candidate and one finding of the data checks.
  private func summary(
    gate: Gate.Answer, finding: AuditFinding.Subject, reason: Recommendation.Reason = .bestIsNeeded
  ) -> String {
    let sample = Sample.penguins.result
    let result = RunResult(
      id: sample.id, tool: sample.tool, clock: sample.clock, project: sample.project,
      problem: sample.problem, inputs: sample.inputs,
      data: DataSummary(
        path: sample.data.path, rows: sample.data.rows, task: sample.data.task,
        target: sample.data.target, columns: sample.data.columns, classes: sample.data.classes,
        findings: [AuditFinding(severity: .warning, subject: finding)]),
      split: sample.split, evidence: sample.evidence,
      gates: [Gate(kind: .data, answer: gate, evidence: [.dataSound, .auditFinding(0)])],
      ladder: sample.ladder, reference: sample.reference, candidates: [],
      recommendation: Recommendation(
        rung: reason == .undecided ? nil : "linear", best: "linear", reason: reason, steps: []))
    return TextSummary.render(result, reportPath: nil, style: .plain)
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
