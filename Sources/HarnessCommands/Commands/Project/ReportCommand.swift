internal import Archive
internal import ArgumentParser
internal import Diagnostics
internal import Files
internal import Pipeline
internal import Portfolio
internal import Reporting
internal import Results

struct ReportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "report",
    abstract: "Report on projects: what a month brought, what stalls, what is to be decided.",
    discussion: """
      Made from the history alone, for the demo meeting. Writes one folder, whole or not at all: \
      report.html, report.md and report.json. Ends with 1 where a project has stalled and nobody has \
      decided what to do about it. Days and months are in UTC.
      """)

  @Option(help: ArgumentHelp("The month: 2026-11. Left out: this one.", valueName: "yyyy-mm"))
  var month: String?

  @Option(
    help: ArgumentHelp("From this day until today: 2026-11-01.", valueName: "yyyy-mm-dd"))
  var since: String?

  @Option(help: "This project alone.")
  var project: String?

  @Option(
    name: .shortAndLong,
    help: "The folder to write. Left out: \(ReportFolder.defaultParent)/ and the month.",
    completion: .directory)
  var output: String?

  @Option(name: .shortAndLong, help: "text, json, markdown or html.")
  var format: PageFormat = .text

  @OptionGroup var file: HistoryOption

  func validate() throws {
    if month != nil, since != nil {
      throw ValidationError("--month and --since are two ways to say the same: give one of them")
    }
    if let month, Month(month) == nil {
      throw ValidationError("--month takes a month such as 2026-11, not '\(month)'")
    }
    if let since, Day(since) == nil {
      throw ValidationError("--since takes a day such as 2026-11-01, not '\(since)'")
    }
  }

  func run() throws {
    let session = RunSession(quiet: true)
    let period = try period(today: session.today)
    let path = output ?? ReportFolder.defaultPath(for: period, project: project)
    try session.writing { () throws(FileError) in
      try OutputFolder.checkReplaceable(
        path, mark: ReportFolder.resultName, recognising: ReportFolder.isOwn)
    }
    let history = try file.existing()
    let report = ProgressReport(
      toolVersion: HarnessVersion.current, madeAt: session.clock.startedAt, period: period,
      projects: try history.progress(of: try projects(in: history), in: period))
    let files = ReportFolder.files(of: report)
    try session.writing { () throws(FileError) in
      try OutputFolder.write(
        files, to: path, replacing: true, recognising: ReportFolder.isOwn)
    }
    try session.console.print(text(report, path))
    if !report.stalled.isEmpty { throw ExitStatus.gateShut.exitCode }
  }

  private func period(today: Day) throws -> ReportPeriod {
    let period =
      if let first = since.flatMap({ Day($0) }) {
        ReportPeriod(since: first, today: today)
      } else {
        ReportPeriod(month: month.flatMap { Month($0) } ?? Month(of: today), today: today)
      }
    guard let period else {
      throw CommandFailure([
        Diagnostic(periodToCome: month ?? since ?? "", today: today)
      ])
    }
    return period
  }

  private func projects(in history: History) throws -> [String] {
    try HistoryOption.translatingErrors { () throws(HistoryError) in
      guard let project else { return try history.projects() }
      try history.requireProject(project)
      return [project]
    }
  }

  private func text(_ report: ProgressReport, _ path: String) -> String {
    switch format {
    case .text:
      TextSummary.render(
        report, reportPath: "\(path)/\(ReportFolder.reportName)", style: Console.style)
    case .json: String(decoding: ResultJSON.encode(value: report), as: UTF8.self)
    case .markdown: MarkdownReport.render(report)
    case .html: HTMLReport.render(report)
    }
  }
}
