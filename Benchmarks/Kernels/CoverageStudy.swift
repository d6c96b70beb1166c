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

  @Option(help: "A population to draw from; may be given several times (default: all).")
  var population: [Population] = Population.allCases

  @Option(help: "Threads; they change nothing but the time.")
  var threads = 2

  @Flag(help: "Only the table of rows that were drawn with unequal chances.")
  var weightedOnly = false

  func run() throws {
    let designs: [Design] = weightedOnly ? [.weighted] : [.rows, .clusters, .weighted]
    for population in population {
      let truth = Truth(population)
      var columns: [(title: String, cells: [String: String])] = []
      for design in designs {
        for rows in [200, 1000, 10_000] {
          columns.append(
            ("\(rows)\(design.title)", cells(population, rows: rows, design, truth)))
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
    _ population: Population, rows: Int, _ design: Design, _ truth: Truth
  ) -> [String: String] {
    let stream = UInt64(rows + design.stream)
    let held = Workers(threads).map(samples) { sample in
      let drawn = Sample(
        population, rows: rows, design, seed: stream, stream: UInt64(sample))
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
enum Population: String, CaseIterable, ExpressibleByArgument, Sendable {
  case balanced, rare, classes, values, amounts

  var title: String {
    switch self {
    case .balanced: "half positive"
    case .rare: "5 % positive"
    case .classes: "three classes"
    case .values: "values"
    case .amounts: "amounts"
    }
  }

  var task: TaskKind {
    switch self {
    case .balanced, .rare: .binary
    case .classes: .multiclass
    case .values, .amounts: .regression
    }
  }

  /// A relative error needs values that are not 0; all else is of the others.
  var metrics: [Metric] {
    switch self {
    case .balanced, .rare:
      Metric.all(for: task, costs: CostMatrix(costs: [[0, 1], [4, 0]]))
    case .classes:
      Metric.all(for: task, costs: CostMatrix(costs: [[0, 1, 2], [4, 0, 1], [1, 1, 0]]))
    case .values:
      Metric.all(for: task, quantile: 0.9).filter { $0 != .meanAbsolutePercentageError }
    case .amounts: [.meanAbsolutePercentageError]
    }
  }
}

/// How rows come to be in a sample.
private enum Design: Sendable {
  case rows, clusters, weighted

  var title: String {
    switch self {
    case .rows: ""
    case .clusters: ", clusters"
    case .weighted: ", weights"
    }
  }

  /// Keeps their draws apart.
  var stream: Int {
    switch self {
    case .rows: 0
    case .clusters: 1
    case .weighted: 2
    }
  }
}

/// Rows with two models that see one signal through noise of their own. Of rows in clusters, half of
/// each normal number's variance is the cluster's; a row by itself has the same law as any other. Rows
/// with weights were taken with a chance from 0.1 to 1 that grows with the signal, and have one over it
/// for a weight.
private struct Sample {
  private let population: Population
  private var truth: [Double] = []
  /// By model: values, or a column of probabilities for each class.
  private var models: [[[Double]]]
  private var clusters: [Double] = []
  private var weights: [Double] = []

  init(_ population: Population, rows: Int, _ design: Design, seed: UInt64, stream: UInt64) {
    self.population = population
    models = Array(
      repeating: Array(repeating: [], count: population == .classes ? 3 : 1), count: 2)
    var random = SeededRandom(seed: seed, stream: stream)
    var shared: [Double] = []
    var left = 0
    for row in 0..<rows {
      var normals = (0..<4).map { _ in normal(&random) }
      if design == .weighted {
        while true {
          let chance = 0.1 + 0.9 * expit(2 * normals[0])
          if random.uniform() < chance {
            weights.append(1 / chance)
            break
          }
          normals = normals.map { _ in normal(&random) }
        }
      }
      if design == .clusters {
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
      switch population {
      case .values:
        truth.append(2 * normals[0] + normals[3])
        for model in 0..<2 { models[model][0].append(2 * normals[0] + noise[model]) }
      case .amounts:
        truth.append(exp(0.5 * normals[0] + 0.3 * normals[3]))
        for model in 0..<2 { models[model][0].append(exp(0.5 * normals[0] + 0.3 * noise[model])) }
      case .classes:
        // The third class is the rarest.
        let signal = [1.5 * normals[0], 1.5 * normals[3], -0.7]
        truth.append(Double(drawn(from: softmax(signal), &random)))
        for model in 0..<2 {
          let seen = softmax([signal[0] + noise[model], signal[1] - noise[model], signal[2]])
          for category in 0..<3 { models[model][category].append(seen[category]) }
        }
      case .balanced, .rare:
        let signal = 1.5 * normals[0] - (population == .rare ? 3.85 : 0)
        truth.append(random.uniform() < expit(signal) ? 1 : 0)
        for model in 0..<2 { models[model][0].append(expit(signal + noise[model])) }
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
        ? nil : Clusters(Column(name: "cluster", type: .number, values: .numbers(clusters))),
      weights: weights.isEmpty ? nil : weights
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
    let classes: [ExactString] = population == .classes ? ["a", "b", "c"] : ["no", "yes"]
    return population.task == .regression
      ? .values(truth) : .classes(ClassTarget(codes: truth.map { Int32($0) }, classes: classes))
  }

  private func scored(_ model: Int) -> ScoredPredictions {
    let columns = models[model]
    let predictions: Predictions =
      switch population.task {
      case .regression: .values(columns[0])
      case .binary: .probabilities(ClassProbabilities(positive: columns[0]))
      case .multiclass: .probabilities(ClassProbabilities(columns: columns))
      }
    return ScoredPredictions(
      predictions: predictions,
      labels: Decision.labels(predictions, threshold: population == .rare ? 0.15 : 0.5))
  }
}

/// The metrics of the population.
private struct Truth: Sendable {
  private let values: [String: (own: Double, lift: Double)]

  init(_ population: Population) {
    let sample = Sample(population, rows: 2_000_000, .rows, seed: 99, stream: 0)
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

private func softmax(_ logits: [Double]) -> [Double] {
  let powers = logits.map { exp($0) }
  let sum = powers.reduce(0, +)
  return powers.map { $0 / sum }
}

/// A class by its probabilities.
private func drawn(from probabilities: [Double], _ random: inout SeededRandom) -> Int {
  var left = random.uniform()
  for (category, probability) in probabilities.enumerated().dropLast() {
    if left < probability { return category }
    left -= probability
  }
  return probabilities.count - 1
}

/// A standard normal number (Box & Muller 1958).
private func normal(_ random: inout SeededRandom) -> Double {
  let radius = (-2 * log(1 - random.uniform())).squareRoot()
  return radius * cos(2 * Double.pi * random.uniform())
}
