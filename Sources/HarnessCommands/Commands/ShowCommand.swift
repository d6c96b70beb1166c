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

  @Option(name: .shortAndLong, help: "text, json, markdown, html, junit or sarif.")
  var format: OutputFormat = .text

  func run() throws {
    let location = try RunLocation.find(name)
    let result = try location.readDocument()
    try Console().print(
      format.render(result, at: ResultPlaces(report: location.reportPath, config: nil)))
  }
}
