internal import ArgumentParser
internal import LinearAlgebra
internal import Models
internal import Parallel
internal import Results
internal import Splitting

/// One fit on all training rows, without folds: a linear model at one penalty, or a tree.
///
/// A linear model's time is that of the fit; making the columns ready (medians, levels, means and
/// scales) is a time of its own. Bins are in the time of a tree.
struct FitBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fit", abstract: "Fit one model on all training rows.")

  enum Model: String, ExpressibleByArgument, CaseIterable {
    case linear, tree
  }

  @Argument(help: "The model: linear or tree.")
  var model: Model

  @Argument(help: "The config.")
  var config: String

  @Option(help: "The penalty of the linear model.")
  var penalty = 1.0

  @Flag(help: "Predict the class's code as a number.")
  var regression = false

  @OptionGroup var rounds: Rounds

  func run() throws {
    BLAS.useSingleThread()
    let workers = Workers(rounds.threads)
    let rows = try PreparedRows(config: config, asNumbers: regression, workers: workers)
    let encoder = EncoderSettings(maximumLevels: 50, minimumLevelRows: 10)
    switch model {
    case .linear:
      let learner = LinearLearner(
        settings: LinearSettings(encoder: encoder, penalty: .configured(Penalty(penalty))))
      let (preparing, designs) = rounds.time {
        learner.design(of: rows.training.features, workers: workers)
      }
      guard let designs else { return }
      let (seconds, fitted) = try rounds.time {
        try learner.fit(rows.training.target, on: designs, penalty: Penalty(penalty))
      }
      guard let fitted else { return }
      var facts = try TestScores(fitted, on: rows).facts
      facts["preparing"] = preparing.sorted()[preparing.count / 2]
      facts["iterations"] = Double(fitted.linearDescription.iterations)
      let gradient = try LikelihoodGradient(
        of: fitted.linearDescription, model: fitted, training: rows.training)
      facts["gradient"] = gradient?.relativeNorm
      facts["loss"] = gradient?.meanLoss
      try report(seconds, facts)
    case .tree:
      let learner = TreeLearner(
        settings: TreeSettings(encoder: encoder, maximumDepth: 6, minimumLeafRows: 50))
      let (seconds, fitted) = try rounds.time {
        try learner.fit(rows.training, pruning: 0, workers: workers)
      }
      guard let fitted else { return }
      var facts = try TestScores(fitted, on: rows).facts
      facts["nodes"] = Double(fitted.parameterCount)
      try report(seconds, facts)
    }

    func report(_ seconds: [Double], _ facts: [String: Double]) throws {
      try BenchmarkReport(
        stage: "fit \(model.rawValue)", threads: self.rounds.threads, seconds: seconds,
        facts: facts
      ).write()
    }
  }
}
