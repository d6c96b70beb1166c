internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Reporting

struct HistoryPruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Take old runs and audits out of the history.",
    discussion: """
      Their folders stay, and so do runs that somebody signed, the count of looks at test rows, and \
      the log of what people said.
      """)

  @OptionGroup var file: HistoryOption

  @Option(help: "Those of this project alone.")
  var project: String?

  @Option(help: "Those before this day or time, in UTC: 2026-11-01.")
  var before: String?

  @Option(
    help: "Keep so many of the latest runs, and of the latest audits, of each project in any case.")
  var keep: Int

  @Flag(help: "Only say what would go.")
  var dryRun = false

  func validate() throws {
    if keep < 0 { throw ValidationError("--keep takes a whole number from 0 on, not \(keep)") }
    if let before, !ISODay.begins(before) {
      throw ValidationError("--before takes a day such as 2026-11-01, not '\(before)'")
    }
  }

  func run() throws {
    let history = try file.existing()
    let pruned = try HistoryOption.translatingErrors { () throws(HistoryError) in
      try history.prune(
        RunFilter(project: project, before: before), keepingLatest: keep, dryRun: dryRun)
    }
    try Console().print(
      HistoryReport.render(
        pruned.runs, path: history.path, style: Console.style))
    let audits = pruned.audits == 1 ? "1 audit" : "\(pruned.audits) audits"
    Console().note(
      dryRun
        ? "With \(audits), these would go. Nothing was taken out."
        : "With \(audits), these were taken out.")
  }
}
