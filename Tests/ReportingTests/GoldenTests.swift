import Foundation
import Portfolio
import Reporting
import Results
import Testing

/// Every renderer against the files in `Golden/`. `RECORD_GOLDEN=1` rewrites them, and then fails,
/// so that nobody records by accident.
@Suite struct GoldenTests {
  @Test(arguments: Sample.all) func html(_ sample: Sample) throws {
    try compare(HTMLReport.render(sample.result), with: "\(sample.name).html")
  }

  @Test(arguments: Sample.all) func markdown(_ sample: Sample) throws {
    try compare(MarkdownReport.render(sample.result), with: "\(sample.name).md")
  }

  @Test func sarif() throws {
    let places = SARIFPlaces(config: "configs/a b.json", data: "data.csv", dataHaveLines: true) {
      $0 == "$.candidates[0]" ? (12, 5) : nil
    }
    try compare(
      SARIFReport.render(
        SARIFProblem.all(of: Sample.adult.result, in: places), toolVersion: "1.2.3"),
      with: "adult.sarif")
    try compare(
      SARIFReport.render(
        SARIFProblem.all(
          of: Sample.audit,
          in: SARIFPlaces(config: "/home/x:y.json", data: nil, dataHaveLines: false)),
        toolVersion: "1.2.3"), with: "audit.sarif")
  }

  @Test(arguments: Sample.all) func junit(_ sample: Sample) throws {
    try compare(JUnitReport.render(sample.result), with: "\(sample.name).junit.xml")
  }

  @Test(arguments: Sample.all) func text(_ sample: Sample) throws {
    let plain = TextSummary.render(
      sample.result, reportPath: "harness-runs/3f2a91c0/report.html", style: .plain)
    try compare(plain, with: "\(sample.name).txt")
  }

  @Test func colouredText() throws {
    let text = TextSummary.render(Sample.adult.result, reportPath: nil, style: .ansi)
    try compare(text, with: "adult.ansi.txt")
  }

  @Test(arguments: [Sample.adult, Sample.diamonds]) func json(_ sample: Sample) throws {
    let text = String(decoding: ResultJSON.encode(sample.result), as: UTF8.self)
    try compare(text, with: "\(sample.name).json")
  }

  @Test func audit() throws {
    try compare(HTMLReport.render(Sample.audit), with: "audit.html")
    try compare(MarkdownReport.render(Sample.audit), with: "audit.md")
    try compare(JUnitReport.render(Sample.audit), with: "audit.junit.xml")
    try compare(
      TextSummary.render(
        Sample.audit, reportPath: "harness-audits/3f2a91c0/audit.html", style: .plain),
      with: "audit.txt")
    try compare(
      String(decoding: ResultJSON.encode(Sample.audit), as: UTF8.self), with: "audit.json")
  }

  @Test func funnel() throws {
    let funnel = try Sample.funnel
    try compare(FunnelReport.html(funnel, toolVersion: "1.2.3"), with: "funnel.html")
    try compare(FunnelReport.markdown(funnel, toolVersion: "1.2.3"), with: "funnel.md")
    try compare(FunnelReport.text(funnel, style: .plain), with: "funnel.txt")
    try compare(
      String(decoding: ResultJSON.encode(value: funnel), as: UTF8.self), with: "funnel.json")
  }

  @Test(arguments: [("paired", Pairing.paired(rows: 9_768)), ("unpaired", .otherRows)])
  func comparison(_ name: String, _ pairing: Pairing) throws {
    let difference = Sample.difference(pairing)
    let (before, after) = (Sample.hostile.result, Sample.adult.result)
    try compare(
      ComparisonReport.text(difference, from: before, to: after, style: .plain),
      with: "\(name).txt")
    try compare(
      ComparisonReport.markdown(difference, from: before, to: after), with: "\(name).md")
    try compare(
      ComparisonReport.html(difference, from: before, to: after), with: "\(name).html")
    try compare(
      String(decoding: ResultJSON.encode(value: difference), as: UTF8.self), with: "\(name).json")
  }

  @Test func months() throws {
    let report = Sample.months
    try compare(HTMLReport.render(report), with: "months.html")
    try compare(MarkdownReport.render(report), with: "months.md")
    try compare(
      TextSummary.render(
        report, reportPath: "harness-reports/2026-11/report.html", style: .plain),
      with: "months.txt")
    try compare(
      String(decoding: ResultJSON.encode(value: report), as: UTF8.self), with: "months.json")
  }

  private func compare(_ text: String, with name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("Golden").appendingPathComponent(name)
    if ProcessInfo.processInfo.environment["RECORD_GOLDEN"] == "1" {
      try Data(text.utf8).write(to: file)
      Issue.record("recorded \(name); run again without RECORD_GOLDEN")
      return
    }
    let golden = try String(decoding: Data(contentsOf: file), as: UTF8.self)
    guard golden.utf8.elementsEqual(text.utf8) else {
      let old = golden.split(separator: "\n", omittingEmptySubsequences: false)
      let new = text.split(separator: "\n", omittingEmptySubsequences: false)
      let line = zip(old, new).enumerated().first { $0.element.0 != $0.element.1 }
      Issue.record(
        """
        \(name) differs from line \((line?.offset ?? min(old.count, new.count)) + 1) on:
        golden: \(line.map { String($0.element.0) } ?? "(end)")
        now:    \(line.map { String($0.element.1) } ?? "(end)")
        """)
      return
    }
  }
}
