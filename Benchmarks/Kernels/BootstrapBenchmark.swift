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
      let all = differences(bootstrap, sample.truth, ranks)
      for rows in sample.groups {
        _ = differences(
          bootstrap,
          ClassTarget(codes: rows.map { sample.truth.codes[$0] }, classes: sample.truth.classes),
          ranks.map { $0.selecting(rows) })
      }
      return all
    }
    guard let variance = draws.flatMap({ Moments($0).variance }) else { return }
    try BenchmarkReport(
      stage: "bootstrap", threads: rounds.threads, seconds: seconds,
      facts: ["standardError": variance.squareRoot()]
    ).write()
  }

  private func differences(
    _ bootstrap: Bootstrap, _ truth: ClassTarget, _ ranks: [DenseRanks]
  ) -> [Double] {
    let areas = bootstrap.run(
      ranks.map { .area(ResampledArea(truth, $0)) }, rows: truth.codes.count)
    return zip(areas[0], areas[1]).map { $0 - $1 }
  }
}
