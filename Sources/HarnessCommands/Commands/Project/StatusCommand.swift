internal import Archive
internal import ArgumentParser
internal import Diagnostics
internal import Portfolio
internal import Reporting
internal import Results

struct StatusCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "status",
    abstract: "Say where a project stands, what is in its way, and what is due.",
    discussion: "Of the history of the working folder: the project that ran last, or --project.")

  @Option(help: "The project, as its config names it.")
  var project: String?

  @OptionGroup var signers: SignerOptions

  @OptionGroup var file: HistoryOption

  @Option(name: .shortAndLong, help: "text or json.")
  var format: ListFormat = .text

  func run() throws {
    let history = try file.existing()
    let session = RunSession(quiet: true)
    let names = try HistoryOption.translatingErrors { () throws(HistoryError) in
      if let project { try history.requireProject(project) }
      return try history.projects()
    }
    let status = try status(of: try chosen(names, in: history), history, session)
    switch format {
    case .text:
      let others = names.filter { $0 != status.project }
      try session.console.print(
        StatusReport.render(status, others: others, style: Console.style))
    case .json:
      try session.console.print(String(decoding: ResultJSON.encode(value: status), as: UTF8.self))
    }
  }

  /// As it was asked for, else the one that ran last.
  private func chosen(_ names: [String], in history: History) throws -> String {
    if let project { return project }
    let last = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.runs(latest: 1).first?.project
    }
    guard let name = last ?? names.first else {
      throw CommandFailure([Diagnostic(HistoryError.nothingRun(path: history.path))])
    }
    return name
  }

  private func status(
    of project: String, _ history: History, _ session: RunSession
  ) throws -> ProjectStatus {
    let path = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.path(of: project)
    }
    guard let path else {
      throw CommandFailure([Diagnostic(HistoryError.nothingRun(path: history.path))])
    }
    let today = session.today
    guard let month = ReportPeriod(month: Month(of: today), today: today) else {
      preconditionFailure("today is no day to come")
    }
    let latest = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.runs(RunFilter(project: project), latest: 1).first
    }
    return ProjectStatus(
      path: path, progress: try history.progress(of: [project], in: month).first, latest: latest,
      signOffs: try signOffs(of: project, session), asOf: today)
  }

  /// Of the latest run: the one that it needs, if any.
  private func signOffs(of project: String, _ session: RunSession) throws -> [SignOffCheck] {
    let kept = try HistoryToCheck(file)
    guard let run = try LocatedRun.latest(of: project, in: kept.history) else { return [] }
    return try ProjectVerification(
      kept: kept, signers: signers, session: session,
      folder: SignOffFolder(projectFolder: ProjectFolder.of(""))
    ).checks(of: run, isComplete: false).filter(\.isNeeded)
  }
}
