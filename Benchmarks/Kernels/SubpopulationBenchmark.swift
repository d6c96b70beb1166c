internal import ArgumentParser
internal import Evaluation
internal import Foundation
internal import Models
internal import Parallel
internal import Results
internal import Splitting
internal import Statistics
internal import Tabular

/// A reference and four candidates in a thousand subpopulations: the levels of a hundred columns. The
/// same rows' losses, intervals, tests, decisions and calibration, a column at a time.
struct SubpopulationBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "subpopulations", abstract: "Compare five models in a thousand subpopulations.")

  @Option(help: "Test rows.")
  var rows = 200_000

  @Option(help: "Columns that cut the rows.")
  var columns = 100

  @Option(help: "Levels of each column.")
  var levels = 10

  @Option(help: "The metric.")
  var metric = "log_loss"

  @OptionGroup var rounds: Rounds

  func run() throws {
    guard let primary = Metric.named(metric, task: .binary) else {
      throw ValidationError("no such metric of two classes")
    }
    let settings = EvaluationSettings(
      task: .binary, primary: primary, metrics: [primary], target: 0.5, minimumLift: 0, margin: 0,
      alpha: 0.05, bootstrapDraws: 2000, seed: 1, guardrails: [])
    var random = SeededRandom(seed: 5)
    let signal = (0...rows).map { _ in 2 * random.normal() - 1 }
    let codes = signal.map { random.uniform() < 1 / (1 + exp(-$0)) ? Int32(1) : 0 }
    let truth = Target.classes(
      ClassTarget(codes: codes, classes: [ExactString("no"), ExactString("yes")]))
    let split = Split(trainingRows: [0], testRows: Array(1...Int32(rows)))
    let rungs = (0..<5).map { model in
      let predictions = Predictions.probabilities(
        ClassProbabilities(
          positive: signal.dropFirst().map { signal in
            let noise = random.normal()
            return 1 / (1 + exp(-(signal + (0.4 + 0.1 * Double(model)) * noise)))
          }))
      return ScoredRung(
        name: "model \(model)", kind: model == 0 ? .tree : .candidate, predictions: predictions,
        labels: Decision.labels(predictions))
    }
    let subpopulations = (0..<columns).flatMap { column in
      var rowsOf = [[Int32]](repeating: [], count: levels)
      for row in 0..<rows { rowsOf[random.uniform(below: levels)].append(Int32(row)) }
      return rowsOf.enumerated().map { level, rows in
        SubpopulationRows(
          subpopulation: .init(
            conditions: [.level(column: "column \(column)", level: "\(level)")]), rows: rows)
      }
    }
    let evaluator = Evaluator(
      settings: settings, truth: split.testTruth(of: truth), workers: Workers(rounds.threads))
    let (seconds, evaluation) = rounds.time {
      evaluator.evaluate(rungs: rungs, reference: "model 0", subpopulations: subpopulations)
    }
    let lifts = evaluation?.candidates.flatMap { candidate in
      candidate.subpopulations.compactMap { $0.comparison.lift }
    }
    try BenchmarkReport(
      stage: "subpopulations", threads: rounds.threads, seconds: seconds,
      facts: [
        "lifts": Double(lifts?.count ?? 0),
        "lift": (lifts ?? []).reduce(0) { $0 + $1.estimate },
        "standardError": (lifts ?? []).reduce(0) { $0 + ($1.standardError ?? .nan) },
      ]
    ).write()
  }
}
