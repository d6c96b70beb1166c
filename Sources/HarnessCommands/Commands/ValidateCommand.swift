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

  @Flag(name: .shortAndLong, help: "Say nothing but problems.")
  var quiet = false

  func run() throws {
    let session = RunSession(quiet: quiet)
    let prepared = try session.prepare(config)
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
