internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Reporting
internal import Results

struct HistoryListCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "List runs, the latest first.")

  @OptionGroup var file: HistoryOption

  @Option(help: "Runs of this project.")
  var project: String?

  @Option(help: "Runs since this day or time, in UTC: 2026-11-01.")
  var since: String?

  @Option(
    help: """
      Runs with a candidate of this verdict: failed, mixedSuccess, outOfThePark or undecided.
      """)
  var verdict: Verdict?

  @Option(name: .shortAndLong, help: "text or json.")
  var format: ListFormat = .text

  func validate() throws {
    if let since, !ISODay.begins(since) {
      throw ValidationError("--since takes a day such as 2026-11-01, not '\(since)'")
    }
  }

  func run() throws {
    let history = try file.existing()
    let runs = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.runs(RunFilter(project: project, since: since, verdict: verdict))
    }
    switch format {
    case .text:
      try Console().print(
        HistoryReport.render(
          runs, path: history.path, style: Console.style))
    case .json: try Console().print(String(decoding: ResultJSON.encode(runs), as: UTF8.self))
    }
  }
}

extension Verdict: ExpressibleByArgument {}
