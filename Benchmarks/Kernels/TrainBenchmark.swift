internal import ArgumentParser
internal import Audit
internal import Databases
internal import Evaluation
internal import HarnessConfiguration
internal import LinearAlgebra
internal import Models
internal import Parallel
internal import Pipeline
internal import Results
internal import Splitting
internal import Tabular

/// One rung as a run trains it: encoding, cross-validation and predictions of the test rows are in
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

  @Flag(help: "Choose penalty or pruning by cross-validation, as a run does.")
  var tuned = false

  @Option(help: "The penalty of the linear rung where it is not tuned.")
  var penalty = 1.0

  @Flag(help: "Predict the class's code as a number.")
  var regression = false

  @OptionGroup var rounds: Rounds

  func run() throws {
    BLAS.useSingleThread()
    let workers = Workers(rounds.threads)
    let prepared = try RunPipeline(
      clock: NoClock(), progress: NoProgress(), duckDB: DuckDBProgram(environment: [:]),
      workers: workers
    ).prepare(configPath: config, readsCandidates: false)
    let features = Features(prepared.bound.table.selecting(columns: prepared.audit.features))
    let target = self.target(prepared.bound.target)
    let training = prepared.split.training(features: features, target: target)
    let test = prepared.split.testFeatures(of: features)
    let folds = Folds.stratified(target: training.target, count: folds, seed: 42)
    let (seconds, answer) = try rounds.time {
      let trained = try learner.train(training, folds: folds, workers: workers)
      return (model: trained.model, predictions: try trained.model.predict(test))
    }
    guard let answer else { return }
    var facts = [
      "rows": Double(training.count),
      "parameters": Double(answer.model.parameterCount),
    ]
    let scored = ScoredPredictions(
      predictions: answer.predictions, labels: Decision.labels(answer.predictions))
    for (name, metric) in metrics(of: target) {
      facts[name] =
        metric.score(truth: prepared.split.testTruth(of: target).target, predictions: scored)
        .value
    }
    if case .linear(let description) = answer.model.description {
      facts["iterations"] = Double(description.iterations)
      let gradient = try LikelihoodGradient(
        of: description, model: answer.model, training: training)
      facts["gradient"] = gradient?.relativeNorm
      facts["loss"] = gradient?.meanLoss
    }
    try BenchmarkReport(
      stage: baseline.rawValue, threads: rounds.threads, seconds: seconds, facts: facts
    ).write()
  }

  private var learner: any Learner {
    let encoder = EncoderSettings(maximumLevels: 50, minimumLevelRows: 10)
    switch baseline {
    case .rule: return RuleLearner(rule: nil)
    case .linear:
      return LinearLearner(
        settings: LinearSettings(
          encoder: encoder, penalty: tuned ? .crossValidated : .configured(Penalty(penalty))))
    case .tree:
      return TreeLearner(
        settings: TreeSettings(
          encoder: encoder, maximumDepth: 6, minimumLeafRows: 50,
          pruning: tuned ? .crossValidated : .configured(0)))
    }
  }

  private func target(_ target: Target) -> Target {
    guard regression, case .classes(let classes) = target else { return target }
    return .values(classes.codes.map { Double($0) })
  }

  private func metrics(of target: Target) -> [(String, Metric)] {
    switch target.task {
    case .regression: [("rmse", .rootMeanSquaredError)]
    case .binary: [("testLoss", .logLoss), ("auc", .rocAUC)]
    case .multiclass: [("testLoss", .logLoss)]
    }
  }
}

private struct NoClock: RunClock {
  let startedAt = ""
  let seconds = 0.0
}

private struct NoProgress: RunProgress {
  func begin(_ stage: RunStage) {}
  func end(seconds: Double) {}
}
