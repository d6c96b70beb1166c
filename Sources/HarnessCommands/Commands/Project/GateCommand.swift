internal import Archive
internal import ArgumentParser
internal import Pipeline
internal import Reporting
internal import Results

struct GateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "gate",
    abstract: "Say whether a gate of a project is open that no run can tell of.",
    discussion: """
      organisation: priority agreed, budget granted, no competing team, support; deployed; used; \
      effective; maintained. The gates of data, problem and model are answered by runs and audits. \
      What is said is kept in the history's log, and never taken out: say it anew where it changes.
      """)

  @Argument(help: "The project, as its config names it.")
  var project: String

  @Argument(help: "organisation, deployed, used, effective or maintained.")
  var gate: ProjectGate

  @Argument(help: "open, shut or undecided.")
  var answer: Gate.Answer

  @Option(help: "Who says so.")
  var by: String

  @Option(help: "What it rests on: a decision, a page, a figure, an address.")
  var evidence: String

  @OptionGroup var file: HistoryOption

  func validate() throws {
    guard gate >= .organisation else {
      throw ValidationError(
        "the gate '\(gate.rawValue)' is answered by 'harness run' and 'harness audit', not by hand")
    }
    try SaidText.check(by, "--by")
    try SaidText.check(evidence, "--evidence")
  }

  func run() throws {
    let history = try file.existing()
    let report = GateReport(gate: gate, answer: answer, by: by, evidence: evidence)
    let at = RunSession(quiet: true).clock.startedAt
    try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.requireProject(project)
      try history.append(.gate(report), project: project, at: at)
    }
    try Console().print(
      LogReport.render(report, of: project, style: Console.style))
  }
}

extension ProjectGate: ExpressibleByArgument {}
extension Gate.Answer: ExpressibleByArgument {}
