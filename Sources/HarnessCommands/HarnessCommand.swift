internal import ArgumentParser
internal import LinearAlgebra
internal import Pipeline

struct HarnessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "harness",
    abstract: "Start simple, show it early, step up only on evidence.",
    discussion: """
      Trains mandated simple baselines on your data, compares any candidate model with them on \
      paired evidence, overall and in subpopulations, and recommends the simplest model that is \
      good enough.

      Exit codes: 0 every gate is open; 1 a gate is shut or undecided, or a project has stalled \
      and nobody has decided what to do; 2 something that you must fix (usage, config, data); \
      3 a candidate that was run, or the harness itself, broke; 4 a sign-off is missing, void, \
      expired or not allowed.
      """,
    version: "harness \(HarnessVersion.current)\nBLAS: \(BLAS.description)",
    subcommands: [
      InitCommand.self, ValidateCommand.self, AuditCommand.self, SplitCommand.self,
      RunCommand.self,
      ShowCommand.self, CompareCommand.self, ExplainCommand.self, HistoryCommand.self,
      ReportCommand.self, DecideCommand.self, GateCommand.self, FunnelCommand.self,
      StatusCommand.self,
      SignOffCommand.self, VerifyCommand.self, SchemaCommand.self,
    ])

  /// What the first argument may be, `help` included.
  static var names: [String] {
    configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }
}
