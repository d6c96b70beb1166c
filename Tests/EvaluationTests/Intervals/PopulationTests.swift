import Foundation
import Models
import Parallel
import Results
import Splitting
import Statistics
import Tabular
import Testing

@testable import Evaluation

@Suite("Test rows that are weighted to the world's shares")
struct PopulationTests {
  private func population(_ shares: [Double], _ partOfRow: [Int]) -> Population {
    Population(
      parts: shares.enumerated().map {
        .init(condition: .level(column: "part", level: "\($0)"), share: $1)
      }, partOfRow: partOfRow.map { Int32($0) })
  }

  /// A fifth of the test rows are of the first part, and half of the world.
  private struct Sample {
    var truth: [Int] = []
    var parts: [Int] = []
    var models: [[Double]] = [[], []]

    init(rows: Int, seed: UInt64, shareOfFirst: Double = 0.2) {
      var random = SeededRandom(seed: seed)
      for _ in 0..<rows {
        let part = random.uniform() < shareOfFirst ? 0 : 1
        let signal = 1.5 * normal(&random) + (part == 0 ? -1 : 0.5)
        parts.append(part)
        truth.append(random.uniform() < 1 / (1 + exp(-signal)) ? 1 : 0)
        for model in 0..<2 {
          // The second model is the worse one in the first part.
          let noise = model == 0 ? 1.2 : part == 0 ? 3.0 : 0.2
          models[model].append(1 / (1 + exp(-signal - noise * normal(&random))))
        }
      }
    }

    func units(_ population: Population, clusters: [Int]? = nil) -> SamplingUnits {
      SamplingUnits(rowCount: truth.count, clusters: clusters.map { Clusters($0) })
        .matching(population)
    }

    func evidence(_ metric: Metric, _ units: SamplingUnits) -> MetricEvidence {
      RowEvidence(
        truth: classes(truth),
        models: models.map { RankedPredictions(probabilities($0), for: [metric]) }, units: units,
        bootstrap: Bootstrap(draws: 400, seed: 1, workers: .one))[metric]
    }
  }

  @Test("a mean is that of the parts' means, with the variance of strata")
  func means() throws {
    let sample = Sample(rows: 400, seed: 1)
    let world = population([0.5, 0.5], sample.parts)
    let lift = try #require(
      sample.evidence(.brier, sample.units(world)).inference(liftOf: 1, over: 0))
    let differences = sample.truth.indices.map { row in
      let truth = Double(sample.truth[row])
      return pow(sample.models[0][row] - truth, 2) - pow(sample.models[1][row] - truth, 2)
    }
    let moments = (0..<2).map { part in
      Moments(differences.indices.filter { sample.parts[$0] == part }.map { differences[$0] })
    }
    #expect(abs(lift.estimate - (moments[0].mean + moments[1].mean) / 2) < 1e-14)
    let variances = try moments.map { try #require($0.variance) / Double($0.count) }
    let expected = (variances.reduce(0) { $0 + 0.25 * $1 }).squareRoot()
    #expect(abs(lift.standardError - expected) < 1e-14)
    // Rows of the smaller part count for more: fewer of one weight would tell as much.
    #expect(lift.degreesOfFreedom ?? 0 < 300)
  }

  @Test("weights within parts stay, and only their sums are changed")
  func weights() {
    let units = SamplingUnits(rowCount: 4, weights: [1, 3, 2, 2]).matching(
      population([0.75, 0.25], [0, 0, 1, 1]))
    let weights = units.weights ?? []
    #expect(weights.count == 4 && abs(weights[1] / weights[0] - 3) < 1e-15)
    #expect(abs((weights[0] + weights[1]) / (weights[2] + weights[3]) - 3) < 1e-15)
  }

  @Test("clusters of one row are rows, up to what is left of their number")
  func singles() throws {
    let sample = Sample(rows: 300, seed: 2)
    let world = population([0.4, 0.6], sample.parts)
    for metric in [Metric.brier, .rocAUC, .f1, .averagePrecision, .calibrationError] {
      let rows = sample.evidence(metric, sample.units(world))
      let clusters = sample.evidence(
        metric, sample.units(world, clusters: Array(0..<sample.truth.count)))
      let ratio =
        try #require(rows.inference(liftOf: 1, over: 0)).standardError
        / #require(clusters.inference(liftOf: 1, over: 0)).standardError
      // G / (G − 1) of 300 clusters beside that of about 60 rows.
      #expect(abs(ratio - 1) < 0.01, "\(metric.id)")
    }
  }

  static let metrics: [Metric] = [
    .logLoss, .brier, .accuracy, .recall, .precision, .rocAUC, .averagePrecision, .f1, .matthews,
    .balancedAccuracy, .calibrationError,
  ]

  @Test("standard errors are those of rows drawn again part by part", arguments: metrics)
  func resampled(_ metric: Metric) throws {
    let sample = Sample(rows: 500, seed: 3)
    let world = population([0.5, 0.5], sample.parts)
    let rowsOfPart = (0..<2).map { part in
      sample.parts.indices.filter { sample.parts[$0] == part }
    }
    let sizes = rowsOfPart.map { Double($0.count) }
    var random = SeededRandom(seed: 4)
    var drawn: [Double] = []
    for _ in 0..<600 {
      let rows = rowsOfPart.flatMap { rows in
        rows.map { _ in Int32(rows[random.uniform(below: rows.count)]) }
      }
      let truth = classes(sample.truth).selecting(rows)
      let weights = rows.map { 0.5 / sizes[sample.parts[Int($0)]] }
      let values = sample.models.compactMap { model in
        metric.score(
          truth: truth, predictions: probabilities(model).selecting(rows), weights: weights
        ).value
      }
      if values.count == 2 { drawn.append(metric.lift(of: values[1], over: values[0])) }
    }
    let lift = try #require(
      sample.evidence(metric, sample.units(world)).inference(liftOf: 1, over: 0))
    let expected = try #require(Moments(drawn).variance).squareRoot()
    // Of 600 draws: 2.9 %, and of calibration's 400 normal ones 3.5 %; three of both. A share's score
    // interval is as of whole rows, and never of more than there are.
    #expect(abs(lift.standardError / expected - 1) < 0.14, "\(lift.standardError) \(expected)")
  }

  @Test("intervals hold the world's value", arguments: [Metric.brier, .accuracy, .rocAUC])
  func coverage(_ metric: Metric) throws {
    let whole = Sample(rows: 100_000, seed: 99, shareOfFirst: 0.5)
    let values = whole.models.compactMap {
      metric.score(truth: classes(whole.truth), predictions: probabilities($0)).value
    }
    let expected = metric.lift(of: values[1], over: values[0])
    let samples = 300
    var held = 0
    for seed in 0..<samples {
      let sample = Sample(rows: 250, seed: UInt64(1000 + seed))
      let units = sample.units(population([0.5, 0.5], sample.parts))
      let lift = try #require(sample.evidence(metric, units).inference(liftOf: 1, over: 0))
      let interval = lift.interval(alpha: 0.05)
      held += interval.lower <= expected && expected <= interval.upper ? 1 : 0
    }
    // Monte-Carlo error 1.26 %; three of it.
    #expect(abs(Double(held) / Double(samples) - 0.95) < 0.038, "\(held) of \(samples)")
  }

  @Test("the evaluation is the world's, and says so where it cannot be")
  func evaluation() throws {
    let sample = Sample(rows: 2000, seed: 5)
    func evaluate(_ world: Population?) -> Evaluation {
      let settings = EvaluationSettings(
        task: .binary, primary: .brier, metrics: [.brier], target: 0.3, minimumLift: 0, margin: 0,
        alpha: 0.05, bootstrapDraws: 200, seed: 1, guardrails: [])
      let rungs = zip(["tree", "model"], [Rung.Kind.tree, .candidate]).enumerated().map {
        let scored = probabilities(sample.models[$0])
        return ScoredRung(
          name: $1.0, kind: $1.1, predictions: scored.predictions, labels: scored.labels)
      }
      let parts = (0..<2).map { part in
        SubpopulationRows(
          subpopulation: .init(conditions: [.level(column: "part", level: "\(part)")]),
          rows: sample.parts.indices.filter { sample.parts[$0] == part }.map { Int32($0) })
      }
      return Evaluator(
        settings: settings, truth: testTruth(classes(sample.truth)), population: world
      ).evaluate(rungs: rungs, reference: "tree", subpopulations: parts)
    }
    let plain = evaluate(nil).candidates[0]
    let world = evaluate(population([0.9, 0.1], sample.parts))
    let candidate = world.candidates[0]
    // Better in the larger part of the test rows, worse in that of the world.
    #expect(plain.verdict == .mixedSuccess && candidate.verdict == .failed)
    #expect(candidate.testMix?.lift?.interval == plain.overall.lift?.interval)
    #expect(plain.testMix == nil)
    let shares = candidate.subpopulations.map(\.share).sorted()
    #expect(zip(shares, [0.1, 0.9]).allSatisfy { abs($0 - $1) < 1e-12 })
    #expect(world.population?.parts.map(\.testRows).reduce(0, +) == 2000)

    let beyond = evaluate(population([0.5, 0.3, 0.2], sample.parts))
    #expect(beyond.candidates[0].verdict == .undecided)
    #expect(beyond.candidates[0].reasons.first == .populationLacks(parts: 1))
    #expect(beyond.population?.lacking.map(\.share) == [0.2])
    #expect(beyond.recommendation.reason == .undecided && beyond.recommendation.rung == nil)
  }
}
