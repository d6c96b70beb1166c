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

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The audit's folder; \(AuditFolder.defaultParent)/PROJECT-ID if not given.",
      valueName: "dir"), completion: .directory)
  var output: String?

  @Option(
    name: .shortAndLong,
    help: "What to print: text, json, markdown, html, junit or sarif.")
  var format: OutputFormat = .text

  @Option(
    help: """
      When to end with exit code 1: 'undecided' when the gate is not open, 'shut' only when it is \
      shut, 'never'.
      """)
  var failOn: FailureThreshold = .undecided

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

  func run() throws {
    try format.reportingProblems { try runReported() }
  }

  private func runReported() throws {
    let session = RunSession(quiet: quiet, threads: threads)
    if let output {
      try session.writing { () throws(FileError) in
        try OutputFolder.checkReplaceable(
          output, mark: AuditFolder.resultName, recognising: AuditFolder.isOwn)
      }
    }
    let result = try session.translatingErrors { () throws(RunError) in
      try session.pipeline.audit(configPath: config)
    }
    let path = self.output ?? AuditFolder.defaultPath(for: result)
    var log = session.log
    log.begin(.writing(path: path))
    let files = AuditFolder.files(of: result)
    try session.writing { () throws(FileError) in
      try OutputFolder.write(files, to: path, replacing: true, recognising: AuditFolder.isOwn)
    }
    log.finish()
    session.finish()
    try session.console.print(
      format.render(
        result, at: ResultPlaces(report: "\(path)/\(AuditFolder.reportName)", config: config)))
    let status = failOn.status(of: result.gates)
    if status != .gatesOpen { throw status.exitCode }
  }
}
