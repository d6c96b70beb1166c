internal import ArgumentParser

/// What the commands that write a folder of results share.
struct ResultOptions: ParsableArguments {
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      """
      The folder to write; PROJECT-ID in \(RunFolder.defaultParent) or, of an audit, in \
      \(AuditFolder.defaultParent) if not given.
      """, valueName: "dir"), completion: .directory)
  var output: String?

  @Option(
    name: .shortAndLong,
    help: "What to print: text, json, markdown, html, junit or sarif.")
  var format: OutputFormat = .text

  @Option(
    help: """
      When to end with exit code 1: 'undecided' when a gate is not open, 'shut' only when one is \
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

  var session: RunSession { RunSession(quiet: quiet, threads: threads) }
}
