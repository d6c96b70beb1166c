internal import ArgumentParser
internal import Evaluation
internal import Parallel
internal import Splitting
internal import Statistics

/// 2,000 paired draws of the difference of two areas under the ROC curve: from scores to draws,
/// their sorting included.
struct BootstrapBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bootstrap", abstract: "Draw the difference of two AUCs.")

  @Option(help: "Test rows.")
  var rows = 200_000

  @Option(help: "Draws of the bootstrap.")
  var draws = 2000

  @Option(help: "Subpopulations that are drawn as well, each by itself; 1 is all rows alone.")
  var groups = 1

  @OptionGroup var rounds: Rounds

  func run() throws {
    let sample = SampleScores(rows: rows, groups: groups)
    let bootstrap = Bootstrap(draws: draws, seed: 7, workers: Workers(rounds.threads))
    let (seconds, draws) = rounds.time {
      let ranks = sample.scores.map { DenseRanks($0) }
      let all = differences(bootstrap, sample.truth, ranks, ranks[0].order)
      for rows in sample.groups {
        let order = ranks[0].selecting(rows).order.map { rows[Int($0)] }
        _ = differences(bootstrap, sample.truth, ranks, order)
      }
      return all
    }
    guard let variance = draws.flatMap({ Moments($0).variance }) else { return }
    try BenchmarkReport(
      stage: "bootstrap", threads: rounds.threads, seconds: seconds,
      facts: ["standardError": variance.squareRoot()]
    ).write()
  }

  /// Of these rows, in the order of the first model's scores.
  private func differences(
    _ bootstrap: Bootstrap, _ truth: ClassTarget, _ ranks: [DenseRanks], _ rows: [Int32]
  ) -> [Double] {
    let selected = ClassTarget(codes: rows.map { truth.codes[Int($0)] }, classes: truth.classes)
    let areas = bootstrap.run(
      ranks.map { ResampledArea(selected, $0.selecting(rows)) }, rows: rows.count)
    return zip(areas[0], areas[1]).map { $0 - $1 }
  }
}
