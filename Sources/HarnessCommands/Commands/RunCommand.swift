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
      test-rows.npz, split.csv, config.json and the trained baselines. The history keeps the run as \
      well. The summary goes to standard output, progress to standard error.
      """)

  @Argument(help: "The config file.", completion: .file(extensions: ["json"]))
  var config: String

  @OptionGroup var options: ResultOptions

  @Flag(help: "Also write each rung's prediction for every test row, to full precision.")
  var predictions = false

  @OptionGroup var history: HistoryOption

  func run() async throws {
    try await options.format.reportingProblems { try await runReported() }
  }

  private func runReported() async throws {
    let session = options.session
    if let output = options.output {
      // Better to say no before the training than after it.
      try session.writing { () throws(FileError) in
        try OutputFolder.checkReplaceable(
          output, mark: RunFolder.resultName, recognising: RunFolder.isOwn)
      }
    }
    try history.check(besideConfig: config)
    let output = try await session.translatingErrors { () async throws(RunError) in
      try await session.pipeline.run(
        configPath: config, startedBy: RunAuthor.name(besideConfig: config),
        ledger: HistoryLedger(path: history.path(besideConfig: config)),
        withPredictions: predictions)
    }
    let path = options.output ?? RunFolder.defaultPath(for: output.result)
    var log = session.log
    log.begin(.writing(path: path))
    try session.record(
      output, in: path, history: try history.opened(besideConfig: config))
    log.finish()
    session.finish()
    try session.console.print(
      options.format.render(
        output.result, at: ResultPlaces(report: "\(path)/\(RunFolder.reportName)", config: config)))
    let status = options.failOn.status(of: output.result)
    if status != .gatesOpen { throw status.exitCode }
  }
}
