import Foundation
import Models
import Results
import Splitting
import Statistics
import Testing

@testable import Evaluation

/// Rows of a binary task with two models that see its signal through noise of their own. In a cluster,
/// half of each normal number's variance is shared; a row by itself has the same law as any other.
private struct Draw {
  var truth: [Int] = []
  var reference: [Double] = []
  var candidate: [Double] = []
  var clusters: [Int] = []

  init(
    rows: Int, candidateNoise: Double, seed: UInt64, stream: UInt64, clusterSizes: [Int] = []
  ) {
    var random = SeededRandom(seed: seed, stream: stream)
    clusters = clusterSizes.enumerated().flatMap { [Int](repeating: $0, count: $1) }
    var shared = [0.0, 0, 0]
    for row in 0..<rows {
      var noise = (0..<3).map { _ in normal(&random) }
      if !clusters.isEmpty {
        if row == 0 || clusters[row] != clusters[row - 1] {
          shared = (0..<3).map { _ in normal(&random) }
        }
        noise = zip(noise, shared).map { ($0 + $1) * 0.5.squareRoot() }
      }
      let signal = 1.5 * noise[0] - 0.5
      truth.append(random.uniform() < expit(signal) ? 1 : 0)
      reference.append(expit(signal + 0.7 * noise[1]))
      candidate.append(expit(signal + candidateNoise * noise[2]))
    }
  }

  func evaluate(_ metric: Metric, target: Double, parts: Int) -> CandidateResult? {
    let settings = EvaluationSettings(
      task: .binary, primary: metric, metrics: [metric], target: target, minimumLift: 0,
      margin: 0, alpha: 0.05, bootstrapDraws: 100, seed: 3, guardrails: [])
    func rung(_ name: String, _ kind: Rung.Kind, _ positive: [Double]) -> ScoredRung {
      let scored = probabilities(positive)
      return ScoredRung(
        name: name, kind: kind, predictions: scored.predictions, labels: scored.labels)
    }
    let size = truth.count / max(1, parts)
    return Evaluator(
      settings: settings, truth: testTruth(classes(truth)),
      clusters: clusters.isEmpty ? nil : Clusters(clusters)
    ).evaluate(
      rungs: [rung("tree", .tree, reference), rung("booster", .candidate, candidate)],
      reference: "tree",
      subpopulations: (0..<parts).map { part in
        SubpopulationRows(
          subpopulation: .init(conditions: [.level(column: "part", level: "\(part)")]),
          rows: Array(Int32(part * size)..<Int32((part + 1) * size)))
      }
    ).candidates.first
  }
}

private func expit(_ x: Double) -> Double { 1 / (1 + exp(-x)) }

/// False alarms and coverage, with fixed seeds. The rates are those of a few hundred samples, so
/// they are held to three of their own standard errors.
@Suite("Simulated false alarms and coverage")
struct SimulationTests {
  /// A metric with its values in the population, from four million rows of `Draw`.
  struct Known: Sendable, CustomTestStringConvertible {
    let metric: Metric
    /// Of a model with noise 0.7.
    let value: Double
    /// Of a model with noise 1 over that one.
    let lift: Double

    var testDescription: String { metric.id }
  }

  static let known: [Known] = [
    Known(metric: .logLoss, value: 0.55715, lift: -0.04101),
    Known(metric: .rocAUC, value: 0.78152, lift: -0.02453),
    Known(metric: .f1, value: 0.64317, lift: -0.02042),
  ]

  @Test(
    "with no true difference, 20 subpopulations raise a flag in at most 5 % of runs",
    arguments: known)
  func falseFlags(_ known: Known) throws {
    let runs = 60
    var flagged = 0
    for run in 0..<runs {
      // Two models of the same kind, at a target that is their value: every null hypothesis holds.
      let draw = Draw(rows: 800, candidateNoise: 0.7, seed: 6, stream: UInt64(run))
      let result = try #require(draw.evaluate(known.metric, target: known.value, parts: 20))
      let flags: Set<FindingKind> = [.better, .worse, .belowTarget]
      if result.subpopulations.contains(where: { flags.contains($0.comparison.finding) }) {
        flagged += 1
      }
    }
    let rate = Double(flagged) / Double(runs)
    #expect(rate <= 0.05 + 3 * (0.05 * 0.95 / Double(runs)).squareRoot())
  }

  @Test("a calibrated model's own calibration error is held by its interval")
  func calibration() throws {
    let samples = 150
    var holding = 0
    for sample in 0..<samples {
      var random = SeededRandom(seed: 8, stream: UInt64(sample))
      // The probabilities are the true ones, so the population's error is 0.
      let chances = (0..<80).map { _ in random.uniform() }
      let truth = chances.map { random.uniform() < $0 ? 1 : 0 }
      let evidence = rowEvidence(
        truth: classes(truth), models: [probabilities(chances)], metrics: [.calibrationError],
        draws: 200)[.calibrationError]
      let inference = try #require(evidence.inference(of: 0))
      if inference.interval(alpha: 0.05).lower <= 0 { holding += 1 }
    }
    // The lower end goes down by the most that chance adds, so it holds more often.
    #expect(
      Double(holding) / Double(samples) >= 0.95 - 3 * (0.05 * 0.95 / Double(samples)).squareRoot())
  }

  @Test("the interval of the lift holds its true value in 95 % of samples", arguments: known)
  func coverage(_ known: Known) throws {
    let samples = 150
    var holding = 0
    for sample in 0..<samples {
      let draw = Draw(rows: 100, candidateNoise: 1, seed: 7, stream: UInt64(sample))
      let result = try #require(draw.evaluate(known.metric, target: known.value, parts: 0))
      let interval = try #require(result.overall.lift?.interval)
      if interval.lower <= known.lift && known.lift <= interval.upper { holding += 1 }
    }
    let rate = Double(holding) / Double(samples)
    #expect(abs(rate - 0.95) <= 3 * (0.05 * 0.95 / Double(samples)).squareRoot())
  }

  @Test(
    "of rows in uneven clusters, too, the interval of the lift holds its true value",
    arguments: known)
  func clusteredCoverage(_ known: Known) throws {
    let samples = 150
    let sizes = (0..<80).map { $0 % 9 + 1 }
    var holding = 0
    for sample in 0..<samples {
      let draw = Draw(
        rows: sizes.reduce(0, +), candidateNoise: 1, seed: 11, stream: UInt64(sample),
        clusterSizes: sizes)
      let result = try #require(draw.evaluate(known.metric, target: known.value, parts: 0))
      let interval = try #require(result.overall.lift?.interval)
      if interval.lower <= known.lift && known.lift <= interval.upper { holding += 1 }
    }
    let rate = Double(holding) / Double(samples)
    #expect(abs(rate - 0.95) <= 3 * (0.05 * 0.95 / Double(samples)).squareRoot())
  }
}
