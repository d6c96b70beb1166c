internal import ArgumentParser
internal import Evaluation
internal import Parallel
internal import Results
internal import Splitting

/// The whole search for slices that nobody declared: both halves, slices of up to three columns.
struct DiscoveryBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "discovery", abstract: "Search slices of test rows where a candidate is worse.")

  @Option(help: "Test rows.")
  var rows = 50_000

  @Option(help: "Columns; half are categories.")
  var columns = 15

  @Option(help: "Write the rows there as CSV, for others to search, and search nothing.")
  var write: String?

  @OptionGroup var rounds: Rounds

  func run() throws {
    var shape = PlantedSample.Shape()
    shape.rows = rows
    shape.categories = columns / 2
    shape.numbers = columns - columns / 2
    let sample = PlantedSample(.levels, .blurred, shape, seed: 1, stream: 1)
    if let write { return try sample.write(to: write) }
    let test = Array(0..<Int32(rows))
    let split = Split(trainingRows: [Int32(rows)], testRows: test)
    let (seconds, found) = rounds.time {
      Discovery(
        settings: DiscoverySettings(
          primary: .logLoss, target: 0.6, margin: 0, alpha: 0.05, seed: 1),
        truth: split.testTruth(of: sample.truth), columns: sample.columns, trainingRows: test,
        testRows: test, workers: Workers(rounds.threads)
      ).search(candidates: [sample.candidate], reference: sample.reference, declared: [])
    }
    try BenchmarkReport(
      stage: "discovery", threads: rounds.threads, seconds: seconds,
      facts: ["jaccard": found.map(sample.similarity) ?? 0]
    ).write()
  }
}
