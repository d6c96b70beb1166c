internal import ArgumentParser
internal import Comparing
internal import Diagnostics
internal import Reporting
internal import Results

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare",
    abstract: "Say what changed from one run to another.",
    discussion: """
      Data, settings, gates, verdicts, the recommendation, findings that came and went, and every \
      rung's metric. Where both runs kept the same test rows, rungs of one name are compared row by \
      row, with intervals adjusted for all of them (Holm).

      Ends with 0 whatever changed, and with 2 where the runs are of another task or target.
      """)

  @Argument(
    help: ArgumentHelp(
      """
      The earlier run: its folder, its result.json, or the start of its id (looked for in \
      \(RunFolder.defaultParent)/ and in the history).
      """, valueName: "before"), completion: .directory)
  var before: String

  @Argument(
    help: ArgumentHelp("The later run, named likewise.", valueName: "after"),
    completion: .directory)
  var after: String

  @OptionGroup var history: HistoryOption

  @Option(name: .shortAndLong, help: "text, json, markdown or html.")
  var format: PageFormat = .text

  func run() throws {
    let runs = (
      before: try ComparedRun.find(before, history: history),
      after: try ComparedRun.find(after, history: history)
    )
    let comparison: RunComparison
    do throws(ComparisonError) {
      comparison = try RunComparison(from: runs.before, to: runs.after)
    } catch {
      throw CommandFailure([Diagnostic(error, runs: (before, after))])
    }
    try Console().print(
      render(comparison.difference, from: runs.before.result, to: runs.after.result))
  }

  private func render(
    _ difference: RunDifference, from before: RunResult, to after: RunResult
  ) -> String {
    switch format {
    case .text:
      ComparisonReport.text(difference, from: before, to: after, style: Console.style)
    case .json: String(decoding: ResultJSON.encode(value: difference), as: UTF8.self)
    case .markdown: ComparisonReport.markdown(difference, from: before, to: after)
    case .html: ComparisonReport.html(difference, from: before, to: after)
    }
  }
}
