internal import ArgumentParser
internal import LinearAlgebra
internal import Models
internal import Parallel
internal import Splitting

/// One rung as a run trains it: encoding, tuning in folds and predictions of the test rows are in
/// the time. Reading, checking and splitting are not.
struct TrainBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train a baseline on a config's data.")

  enum Baseline: String, ExpressibleByArgument, CaseIterable {
    case rule, linear, tree
  }

  @Argument(help: "The baseline: rule, linear or tree.")
  var baseline: Baseline

  @Argument(help: "The config.")
  var config: String

  @Option(help: "Folds of the cross-validation.")
  var folds = 5

  @Flag(help: "Predict the class's code as a number.")
  var regression = false

  @OptionGroup var rounds: Rounds

  func run() throws {
    BLAS.useSingleThread()
    let workers = Workers(rounds.threads)
    let rows = try PreparedRows(config: config, asNumbers: regression, workers: workers)
    let folds = Folds.stratified(target: rows.training.target, count: folds, seed: 42)
    let (seconds, model) = try rounds.time {
      let model = try learner.train(rows.training, folds: folds, workers: workers).model
      _ = try model.predict(rows.testFeatures)
      return model
    }
    guard let model else { return }
    try BenchmarkReport(
      stage: baseline.rawValue, threads: rounds.threads, seconds: seconds,
      facts: TestScores(model, on: rows).facts
    ).write()
  }

  private var learner: any Learner {
    let encoder = EncoderSettings(maximumLevels: 50, minimumLevelRows: 10)
    return switch baseline {
    case .rule: RuleLearner(rule: nil)
    case .linear:
      LinearLearner(settings: LinearSettings(encoder: encoder, penalty: .crossValidated))
    case .tree:
      TreeLearner(
        settings: TreeSettings(encoder: encoder, maximumDepth: 6, minimumLeafRows: 50))
    }
  }
}
