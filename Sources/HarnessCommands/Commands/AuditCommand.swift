internal import ArgumentParser
internal import Files
internal import Foundation
internal import Pipeline
internal import Results

struct AuditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "audit",
    abstract: "Ask whether the data can carry the problem, before any model is compared.",
    discussion: """
      Writes one folder, whole or not at all: audit.html, audit.md, audit.json and junit.xml. The \
      summary goes to standard output, progress to standard error. The candidates of the config are \
      not read.
      """)

  @Argument(help: "The config file.", completion: .file(extensions: ["json"]))
  var config: String

  @OptionGroup var options: ResultOptions

  @OptionGroup var history: HistoryOption

  func run() throws {
    try options.format.reportingProblems { try runReported() }
  }

  private func runReported() throws {
    let session = options.session
    if let output = options.output {
      try session.writing { () throws(FileError) in
        try OutputFolder.checkReplaceable(
          output, mark: AuditFolder.resultName, recognising: AuditFolder.isOwn)
      }
    }
    try history.check(besideConfig: config)
    let result = try session.translatingErrors { () throws(RunError) in
      try session.pipeline.audit(
        configPath: config, startedBy: RunAuthor.name(besideConfig: config))
    }
    let path = options.output ?? AuditFolder.defaultPath(for: result)
    var log = session.log
    log.begin(.writing(path: path))
    try session.record(result, in: path, history: try history.opened(besideConfig: config))
    log.finish()
    session.finish()
    try session.console.print(
      options.format.render(
        result, at: ResultPlaces(report: "\(path)/\(AuditFolder.reportName)", config: config)))
    let status = options.failOn.status(of: result.gates)
    if status != .gatesOpen { throw status.exitCode }
  }
}
