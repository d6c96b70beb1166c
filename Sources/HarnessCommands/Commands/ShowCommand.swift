internal import Archive
internal import ArgumentParser
internal import Diagnostics
internal import Files
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
      guard let result = try? recorded() else { throw failure }
      try show(.run(result), reportPath: nil)
    }
  }

  private func show(_ result: ResultDocument, reportPath: String?) throws {
    try Console().print(
      format.render(result, at: ResultPlaces(report: reportPath, config: nil)))
  }

  /// The latest run whose id begins so; nil where there is none, or several ids do.
  private func recorded() throws -> RunResult? {
    guard let history = try History.existing(history.path()), !name.isEmpty else { return nil }
    let runs = try history.runs(RunFilter(id: name))
    guard let latest = runs.first, Set(runs.map(\.id)).count == 1 else { return nil }
    return try history.result(of: latest.sequence).map { try ResultJSON.decode($0) }
  }
}
