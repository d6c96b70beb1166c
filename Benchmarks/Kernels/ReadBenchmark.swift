internal import ArgumentParser
internal import Files
internal import Parallel
internal import Tabular

/// From a path to a typed table: what the reading stage of a run does, the file's hash included.
struct ReadBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "read", abstract: "Read a delimited file into a typed table.")

  @Argument(help: "The file.")
  var file: String

  @Flag(inversion: .prefixedNo, help: "Hash the file too, as a run does.")
  var hashes = true

  @OptionGroup var rounds: Rounds

  func run() throws {
    let hashes = hashes
    let (seconds, read) = try rounds.time {
      let input = try InputFile(file)
      // As in a run, one of the threads hashes the file while the others read it.
      return try DelimitedReader().read(input, workers: Workers(rounds.threads)) {
        if hashes { _ = try? input.identity() }
      }
    }
    guard let table = read?.table else { return }
    try BenchmarkReport(
      stage: "read", threads: rounds.threads, seconds: seconds,
      facts: [
        "rows": Double(table.rowCount), "columns": Double(table.columns.count),
        "missing": table.columns.reduce(0) { $0 + Double($1.missingCount) },
      ]
    ).write()
  }
}
