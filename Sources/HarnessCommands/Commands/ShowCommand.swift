internal import ArgumentParser
internal import Results

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: "Show a run or an audit again, in any format.")

  @Argument(
    help: ArgumentHelp(
      """
      The run or audit: its folder, its result.json or audit.json, or the start of its id (looked \
      for in \(RunFolder.defaultParent)/ and \(AuditFolder.defaultParent)/).
      """, valueName: "run"), completion: .directory)
  var name: String

  @OptionGroup var history: HistoryOption

  @Option(name: .shortAndLong, help: "text, json, markdown, html, junit or sarif.")
  var format: OutputFormat = .text

  func run() throws {
    do {
      let location = try RunLocation.find(name)
      try show(try location.readDocument(), reportPath: location.reportPath)
    } catch let failure as CommandFailure {
      // A run whose folder is gone is still in the history.
      guard let run = try? history.recorded(name) else { throw failure }
      try show(.run(run.result), reportPath: nil)
    }
  }

  private func show(_ result: ResultDocument, reportPath: String?) throws {
    try Console().print(
      format.render(result, at: ResultPlaces(report: reportPath, config: nil)))
  }
}
