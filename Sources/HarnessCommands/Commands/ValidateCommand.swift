internal import ArgumentParser
internal import Audit
internal import HarnessConfiguration
internal import Pipeline
internal import Splitting
internal import Tabular

struct ValidateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Check a config against its schema, its data and its candidates; train nothing.")

  @Argument(help: "The config file.", completion: .file(extensions: ["json"]))
  var config: String

  @Option(name: .shortAndLong, help: "How to tell problems: text, or sarif for code hosts.")
  var format: ProblemFormat = .text

  @Flag(name: .shortAndLong, help: "Say nothing but problems.")
  var quiet = false

  func run() throws {
    try format.outputFormat.reportingProblems { try runReported() }
  }

  private func runReported() throws {
    let session = RunSession(quiet: quiet)
    let prepared = try session.prepare(config)
    guard format == .text else {
      try session.console.print(OutputFormat.noProblems)
      return
    }
    guard !quiet else { return }
    let split = prepared.split
    try session.console.print(
      """
      \(config): valid
      \(prepared.bound.table.rowCount) rows: \(split.trainingRows.count) train, \
      \(split.testRows.count) test; \(prepared.audit.features.count) features; \
      \(prepared.candidates.count) \(prepared.candidates.count == 1 ? "candidate" : "candidates")
      """)
  }
}
