internal import ArgumentParser
internal import Evaluation
internal import Foundation
internal import Models
internal import Parallel
internal import Results
internal import Splitting
internal import Statistics
internal import Tabular

/// All metrics of four baselines and a candidate on test rows, with intervals, lifts, and findings
/// in subpopulations: what the comparing stage of a run does.
struct EvaluationBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluation", abstract: "Evaluate five models.")

  @Option(help: "Test rows.")
  var rows = 200_000

  @Option(help: "Classes, 1 is a regression.")
  var classes = 2

  @Option(help: "Subpopulations.")
  var groups = 20

  @Option(help: "The primary metric.")
  var metric: String?

  @OptionGroup var rounds: Rounds

  func run() throws {
    let task: TaskKind = classes == 1 ? .regression : classes == 2 ? .binary : .multiclass
    let primary = Metric.named(metric ?? (classes == 1 ? "rmse" : "log_loss"), task: task)
    guard let primary else { throw ValidationError("no such metric of a \(task) task") }
    let settings = EvaluationSettings(
      task: task, primary: primary, metrics: Metric.all(for: task, quantile: 0.9), target: 0.5,
      minimumLift: 0, margin: 0, alpha: 0.05, bootstrapDraws: 2000, seed: 1, guardrails: [])
    var random = SeededRandom(seed: 3)
    let signal = (0..<rows).map { _ in random.uniform() }
    let target = target(signal, &random)
    let split = Split(trainingRows: [0], testRows: Array(1..<Int32(rows)))
    let rungs = [Rung.Kind.constant, .rule, .linear, .tree, .candidate].enumerated().map {
      rung($1, steps: [1, 2, 0, 64, 0][$0], split.testRows.map { signal[Int($0)] }, &random)
    }
    let parts = Array(repeating: [Int](), count: groups).enumerated().map { part, _ in
      SubpopulationRows(
        subpopulation: .init(conditions: [.level(column: "part", level: "\(part)")]),
        rows: stride(from: part, to: rows - 1, by: groups).map { Int32($0) })
    }
    let evaluator = Evaluator(
      settings: settings, truth: split.testTruth(of: target), workers: Workers(rounds.threads))
    let (seconds, evaluation) = rounds.time {
      evaluator.evaluate(rungs: rungs, reference: "linear", subpopulations: parts)
    }
    try BenchmarkReport(
      stage: "evaluation", threads: rounds.threads, seconds: seconds,
      facts: ["lift": evaluation?.candidates.first?.overall.lift?.estimate ?? .nan]
    ).write()
  }

  private func target(_ signal: [Double], _ random: inout SeededRandom) -> Target {
    if classes == 1 { return .values(signal.map { $0 + 0.3 * random.uniform() }) }
    return .classes(
      ClassTarget(
        codes: signal.map { signal in
          let shaken = signal + 0.6 * (random.uniform() - 0.5)
          return Int32(min(max(Int(shaken * Double(classes)), 0), classes - 1))
        }, classes: (0..<classes).map { ExactString("class \($0)") }))
  }

  /// A model that sees the signal with some noise, in so many steps; 0 are none.
  private func rung(
    _ kind: Rung.Kind, steps: Int, _ signal: [Double], _ random: inout SeededRandom
  ) -> ScoredRung {
    let seen = signal.map { signal in
      let shaken = min(max(signal + 0.2 * (random.uniform() - 0.5), 0), 1)
      return steps == 0
        ? shaken : ((shaken * Double(steps)).rounded(.down) + 0.5) / Double(steps + 1)
    }
    let predictions: Predictions
    switch classes {
    case 1: predictions = .values(seen)
    case 2: predictions = .probabilities(ClassProbabilities(positive: seen))
    default:
      let columns = (0..<classes).map { category in
        seen.map { seen in
          exp(-abs(seen - (Double(category) + 0.5) / Double(classes)) * Double(classes))
        }
      }
      let sums = seen.indices.map { row in columns.reduce(0) { $0 + $1[row] } }
      predictions = .probabilities(
        ClassProbabilities(columns: columns.map { zip($0, sums).map { $0 / $1 } }))
    }
    return ScoredRung(
      name: kind.rawValue, kind: kind, predictions: predictions,
      labels: Decision.labels(predictions))
  }
}
