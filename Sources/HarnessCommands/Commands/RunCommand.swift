internal import ArgumentParser
internal import Files
internal import Foundation
internal import Pipeline
internal import Results

struct RunCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Train the baselines, compare the candidates, and write the report.",
    discussion: """
      Writes one folder, whole or not at all: report.html, report.md, result.json, junit.xml, \
      split.csv and the trained baselines. The history keeps the run as well. The summary goes to standard output, progress to \
      standard error.
      """)

  @Argument(help: "The config file.", completion: .file(extensions: ["json"]))
  var config: String

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The run's folder; \(RunFolder.defaultParent)/PROJECT-ID if not given.",
      valueName: "dir"), completion: .directory)
  var output: String?

  @Option(
    name: .shortAndLong,
    help: "What to print: text, json, markdown, html, junit or sarif.")
  var format: OutputFormat = .text

  @Option(
    help: """
      When to end with exit code 1: 'undecided' when a gate is not open, 'shut' only when one is \
      shut, 'never'.
      """)
  var failOn: FailureThreshold = .undecided

  @Flag(help: "Also write each rung's prediction for every test row, to full precision.")
  var predictions = false

  @OptionGroup var history: HistoryOption

  @Flag(name: .shortAndLong, help: "No progress.")
  var quiet = false

  @Option(
    name: .shortAndLong,
    help: "Threads to share work out to (default: the cores). The results are the same bytes.")
  var threads: Int?

  func validate() throws {
    if let threads, threads < 1 {
      throw ValidationError("--threads takes a whole number from 1 on, not \(threads)")
    }
    if output?.isEmpty == true {
      throw ValidationError("--output takes the path of a folder, not an empty one")
    }
  }

  func run() async throws {
    try await format.reportingProblems { try await runReported() }
  }

  private func runReported() async throws {
    let session = RunSession(quiet: quiet, threads: threads)
    if let output {
      // Better to say no before the training than after it.
      try session.writing { () throws(FileError) in
        try OutputFolder.checkReplaceable(
          output, mark: RunFolder.resultName, recognising: RunFolder.isOwn)
      }
    }
    try history.check(besideConfig: config)
    let output = try await session.translatingErrors { () async throws(RunError) in
      try await session.pipeline.run(
        configPath: config, ledger: HistoryLedger(path: history.path(besideConfig: config)),
        withPredictions: predictions)
    }
    let path = self.output ?? RunFolder.defaultPath(for: output.result)
    var log = session.log
    log.begin(.writing(path: path))
    try session.record(
      output.result, RunFolder.files(of: output), in: path,
      history: try history.opened(besideConfig: config))
    log.finish()
    session.finish()
    try session.console.print(
      format.render(
        output.result, at: ResultPlaces(report: "\(path)/\(RunFolder.reportName)", config: config)))
    let status = failOn.status(of: output.result)
    if status != .gatesOpen { throw status.exitCode }
  }
}
