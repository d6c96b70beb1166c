internal import Archive
internal import ArgumentParser
internal import Foundation
internal import Reporting

struct HistoryPruneCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "prune", abstract: "Take old runs out of the history.",
    discussion: """
      The runs' folders stay, and so does the count of looks at test rows.
      """)

  @OptionGroup var file: HistoryOption

  @Option(help: "Runs of this project alone.")
  var project: String?

  @Option(help: "Runs before this day or time, in UTC: 2026-11-01.")
  var before: String?

  @Option(help: "Keep so many of the latest runs of each project in any case.")
  var keep: Int

  @Flag(help: "Only list the runs that would go.")
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
        pruned, path: history.path, style: Console.style))
    Console().note(dryRun ? "Nothing was taken out." : "These were taken out.")
  }
}
