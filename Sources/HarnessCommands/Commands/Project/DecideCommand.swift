internal import Archive
internal import ArgumentParser
internal import Diagnostics
internal import Pipeline
internal import Portfolio
internal import Reporting
internal import Results

struct DecideCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "decide",
    abstract: "Write down what was decided about a project, so that it does not just go on.",
    discussion: """
      continue, pivot and pause answer a stall until a day, and are due again then; stop ends the \
      project. What is decided is kept in the history's log, and never taken out: decide anew where it \
      changes.
      """)

  @Argument(help: "The project, as its config names it.")
  var project: String

  @Argument(help: "continue, pivot, pause or stop.")
  var choice: Decision.Choice

  @Option(help: "Who decided.")
  var by: String

  @Option(help: "Why.")
  var reason: String

  @Option(
    help: ArgumentHelp(
      "The last day that it holds for. Left out: the project's next review.",
      valueName: "yyyy-mm-dd"))
  var until: String?

  @Option(name: .shortAndLong, help: "text or json.")
  var format: ListFormat = .text

  @OptionGroup var file: HistoryOption

  func validate() throws {
    try SaidText.check(by, "--by")
    try SaidText.check(reason, "--reason")
    if let until, Day(until) == nil {
      throw ValidationError("--until takes a day such as 2026-12-01, not '\(until)'")
    }
    if until != nil, choice == .stop {
      throw ValidationError("a stop has no --until: to take a project up later, pause it")
    }
  }

  func run() throws {
    let session = RunSession(quiet: true)
    if let day = until.flatMap({ Day($0) }), day < session.today {
      throw CommandFailure([Diagnostic(dayOver: day, option: "--until", today: session.today)])
    }
    let history = try file.existing()
    let decision = Decision(choice: choice, by: by, reason: reason, until: until)
    let entry = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.requireProject(project)
      return try history.append(
        .decision(decision), project: project, at: session.clock.startedAt)
    }
    let record = DecisionRecord(entry, cadence: try cadence(history))
    switch format {
    case .text:
      try session.console.print(
        record.map { LogReport.render($0, of: project, style: Console.style) } ?? "")
    case .json:
      try session.console.print(String(decoding: ResultJSON.encode(value: entry), as: UTF8.self))
    }
  }

  /// As the project's latest run states it.
  private func cadence(_ history: History) throws -> ReviewCadence {
    let runs = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.runs(RunFilter(project: project))
    }
    return try runs.first.flatMap { try history.outline(of: $0) }?.problem.cadence ?? .month
  }
}

extension Decision.Choice: ExpressibleByArgument {}
