internal import ArgumentParser
internal import Evaluation
internal import Foundation
internal import Models
internal import Parallel
internal import Results
internal import Splitting
internal import Statistics
internal import Tabular

/// How often 95 % intervals hold what they are of: a table for `docs/EVIDENCE.md`, the same each time.
///
/// Samples are drawn from a made-up population and evaluated as a run's test rows are. What an
/// interval has to hold is the metric of a million rows of the same population.
struct CoverageStudy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "coverage", abstract: "Count how often intervals hold the true value.")

  @Option(help: "Samples a setting.")
  var samples = 1500

  @Option(help: "Threads; they change nothing but the time.")
  var threads = 2

  func run() throws {
    let populations: [Population] = [.balanced, .rare, .values]
    for population in populations {
      let truth = Truth(population)
      var columns: [(title: String, cells: [String: String])] = []
      for clustered in [false, true] {
        for rows in [200, 1000, 10_000] {
          let title = "\(rows)\(clustered ? ", clusters" : "")"
          columns.append((title, cells(population, rows: rows, clustered: clustered, truth)))
        }
      }
      print("\n| \(population.title) | \(columns.map(\.title).joined(separator: " | ")) |")
      print("| --- |\(String(repeating: " --- |", count: columns.count))")
      for metric in population.metrics {
        let row = columns.map { $0.cells[metric.id] ?? "" }
        print("| \(metric.title) | \(row.joined(separator: " | ")) |")
      }
    }
  }

  /// `lift / own`, in percent of the samples that have an interval, by metric. Where fewer than nine
  /// of ten have one, how many do.
  private func cells(
    _ population: Population, rows: Int, clustered: Bool, _ truth: Truth
  ) -> [String: String] {
    let stream = UInt64(rows + (clustered ? 1 : 0))
    let held = Workers(threads).map(samples) { sample in
      let drawn = Sample(
        population, rows: rows, clustered: clustered, seed: stream, stream: UInt64(sample))
      return drawn.evaluate().mapValues { measured in
        (
          lift: measured.lift.map { $0.holds(truth[measured.metric].lift) },
          own: measured.own.map { $0.holds(truth[measured.metric].own) }
        )
      }
    }
    return Dictionary(
      uniqueKeysWithValues: population.metrics.map { metric in
        let lifts = held.compactMap { $0[metric.id]?.lift }
        let owns = held.compactMap { $0[metric.id]?.own }
        func percent(_ holds: [Bool]) -> String {
          if holds.count * 20 < samples { return "–" }
          return String(format: "%.1f", 100 * Double(holds.count { $0 }) / Double(holds.count))
        }
        let few = lifts.count * 10 < samples * 9 ? " (of \(100 * lifts.count / samples) %)" : ""
        return (metric.id, "\(percent(lifts)) / \(percent(owns))\(few)")
      })
  }
}

/// What samples are drawn from.
private enum Population: Sendable {
  case balanced, rare, values

  var title: String {
    switch self {
    case .balanced: "half positive"
    case .rare: "5 % positive"
    case .values: "values"
    }
  }

  var task: TaskKind { self == .values ? .regression : .binary }

  var metrics: [Metric] {
    Metric.all(
      for: task, quantile: 0.9,
      costs: self == .values ? nil : CostMatrix(costs: [[0, 1], [4, 0]])
    ).filter { $0 != .meanAbsolutePercentageError }
  }
}

/// Rows with two models that see one signal through noise of their own. Of rows in clusters, half of
/// each normal number's variance is the cluster's; a row by itself has the same law as any other.
private struct Sample {
  private let population: Population
  private var truth: [Double] = []
  private var models: [[Double]] = [[], []]
  private var clusters: [Double] = []

  init(_ population: Population, rows: Int, clustered: Bool, seed: UInt64, stream: UInt64) {
    self.population = population
    var random = SeededRandom(seed: seed, stream: stream)
    var shared: [Double] = []
    var left = 0
    for row in 0..<rows {
      var normals = (0..<4).map { _ in normal(&random) }
      if clustered {
        if left == 0 {
          // One to nine rows.
          left = row % 9 + 1
          shared = (0..<4).map { _ in normal(&random) }
          clusters.append((clusters.last ?? -1) + 1)
        } else {
          clusters.append(clusters[row - 1])
        }
        left -= 1
        normals = zip(normals, shared).map { ($0 + $1) * 0.5.squareRoot() }
      }
      let noise = [0.7 * normals[1], normals[2]]
      if population == .values {
        truth.append(2 * normals[0] + normals[3])
        for model in 0..<2 { models[model].append(2 * normals[0] + noise[model]) }
      } else {
        let signal = 1.5 * normals[0] - (population == .rare ? 3.85 : 0)
        truth.append(random.uniform() < expit(signal) ? 1 : 0)
        for model in 0..<2 { models[model].append(expit(signal + noise[model])) }
      }
    }
  }

  /// A metric's 95 % intervals of the lift of the second model over the first, and of the first.
  struct Measured: Sendable {
    let metric: String
    let lift: Interval?
    let own: Interval?
  }

  func evaluate() -> [String: Measured] {
    let settings = EvaluationSettings(
      task: population.task, primary: population.metrics[0], metrics: population.metrics,
      target: 0.5, minimumLift: 0, margin: 0, alpha: 0.05, bootstrapDraws: 500, seed: 1,
      guardrails: [])
    let split = Split(trainingRows: [0], testRows: Array(1...Int32(truth.count)))
    let rungs = zip(["first", "second"], [Rung.Kind.tree, .candidate]).enumerated().map {
      let scored = scored($0)
      return ScoredRung(
        name: $1.0, kind: $1.1, predictions: scored.predictions, labels: scored.labels)
    }
    let evaluation = Evaluator(
      settings: settings, truth: split.testTruth(of: target(withRowBefore: true)),
      clusters: clusters.isEmpty
        ? nil : Clusters(Column(name: "cluster", type: .number, values: .numbers(clusters)))
    ).evaluate(rungs: rungs, reference: "first", subpopulations: [])
    let candidate = evaluation.candidates[0]
    return Dictionary(
      uniqueKeysWithValues: ([candidate.overall] + candidate.secondary).map { comparison in
        let own = evaluation.rungs[0].metrics.first { $0.metric == comparison.metric }
        return (
          comparison.metric,
          Measured(
            metric: comparison.metric, lift: comparison.lift?.interval, own: own?.interval)
        )
      })
  }

  /// Both models' metric.
  func values(_ metric: Metric) -> [Double] {
    (0..<2).map {
      metric.score(truth: target(withRowBefore: false), predictions: scored($0)).value ?? .nan
    }
  }

  /// Test truth comes from a split alone, so a row is put before these to train on.
  private func target(withRowBefore: Bool) -> Target {
    let truth = withRowBefore ? [0] + truth : truth
    return population == .values
      ? .values(truth)
      : .classes(
        ClassTarget(
          codes: truth.map { Int32($0) }, classes: [ExactString("no"), ExactString("yes")]))
  }

  private func scored(_ model: Int) -> ScoredPredictions {
    let predictions: Predictions =
      population == .values
      ? .values(models[model])
      : .probabilities(ClassProbabilities(positive: models[model]))
    return ScoredPredictions(
      predictions: predictions,
      labels: Decision.labels(predictions, threshold: population == .rare ? 0.15 : 0.5))
  }
}

/// The metrics of the population.
private struct Truth: Sendable {
  private let values: [String: (own: Double, lift: Double)]

  init(_ population: Population) {
    let sample = Sample(population, rows: 2_000_000, clustered: false, seed: 99, stream: 0)
    values = Dictionary(
      uniqueKeysWithValues: population.metrics.map { metric in
        let values = sample.values(metric)
        return (metric.id, (values[0], metric.lift(of: values[1], over: values[0])))
      })
  }

  subscript(metric: String) -> (own: Double, lift: Double) { values[metric] ?? (.nan, .nan) }
}

extension Interval {
  fileprivate func holds(_ value: Double) -> Bool { lower <= value && value <= upper }
}

private func expit(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

/// A standard normal number (Box & Muller 1958).
private func normal(_ random: inout SeededRandom) -> Double {
  let radius = (-2 * log(1 - random.uniform())).squareRoot()
  return radius * cos(2 * Double.pi * random.uniform())
}
