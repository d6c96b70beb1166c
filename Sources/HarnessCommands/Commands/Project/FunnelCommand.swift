internal import Archive
internal import ArgumentParser
internal import Pipeline
internal import Portfolio
internal import Reporting
internal import Results

struct FunnelCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "funnel",
    abstract:
      "Show how many projects reached each gate, how long they stood there, what ended them.",
    discussion:
      "Made from the history: runs, audits, and what 'harness gate' and 'decide' wrote down.")

  @Option(name: .shortAndLong, help: "text, json, markdown or html.")
  var format: PageFormat = .text

  @OptionGroup var file: HistoryOption

  func run() throws {
    let history = try file.existing()
    let session = RunSession(quiet: true)
    let paths = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.paths()
    }
    let funnel = Funnel(paths, asOf: session.today)
    let version = HarnessVersion.current
    let text =
      switch format {
      case .text: FunnelReport.text(funnel, style: Console.style)
      case .json: String(decoding: ResultJSON.encode(value: funnel), as: UTF8.self)
      case .markdown: FunnelReport.markdown(funnel, toolVersion: version)
      case .html: FunnelReport.html(funnel, toolVersion: version)
      }
    try session.console.print(text)
  }
}
