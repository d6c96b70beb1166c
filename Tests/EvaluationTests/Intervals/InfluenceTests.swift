import Models
import Results
import Splitting
import Statistics
import Tabular
import Testing

@testable import Evaluation

@Suite("Influence functions and normal draws")
struct InfluenceTests {
  /// Two models that see one signal, with scores in steps, so that some are tied.
  private static func binary(_ rows: Int) -> (truth: [Int], models: [[Double]]) {
    var random = SeededRandom(seed: 12)
    let truth = (0..<rows).map { _ in random.uniform(below: 3) == 0 ? 1 : 0 }
    let models = (0..<2).map { model in
      truth.map {
        let score = 0.1 + 0.3 * Double($0) + (0.5 + 0.1 * Double(model)) * random.uniform()
        return (50 * score).rounded() / 50
      }
    }
    return (truth, models)
  }

  /// Of five classes the last has no rows, and is decided all the same.
  private static func several(_ rows: Int) -> (truth: [Int], labels: [[Int]]) {
    var random = SeededRandom(seed: 14)
    let truth = (0..<rows).map { _ in min(random.uniform(below: 6), 3) }
    let labels = (0..<2).map { _ in
      truth.map { random.uniform() < 0.6 ? $0 : random.uniform(below: 5) }
    }
    return (truth, labels)
  }

  @Test(
    "a row's influence is what one more of it adds",
    arguments: [
      Metric.f1, .precision, .balancedAccuracy, .matthews, .macroF1, .weightedF1,
    ])
  func derivatives(_ metric: Metric) throws {
    let (truth, labels) = InfluenceTests.several(90)
    let classCount = metric == .f1 || metric == .precision ? 2 : 5
    let confusion = Confusion(
      ClassTarget(
        codes: truth.map { Int32($0 % classCount) },
        classes: (0..<classCount).map { ExactString("\($0)") }),
      labels[0].map { Int32($0 % classCount) }, weights: nil)
    let influence = confusion.influence(metric)
    let scale = 1e6
    let large = confusion.counts.map { $0 * scale }
    let value = try #require(
      Confusion(classCount: classCount, counts: large).measurement(metric).value)
    for cell in confusion.counts.indices where confusion.counts[cell] > 0 {
      var counts = large
      counts[cell] += 1
      let more = try #require(
        Confusion(classCount: classCount, counts: counts).measurement(metric).value)
      let slope = (more - value) * 90 * scale
      // A difference of values known to 1e-16, times 9e7, and what one row of 9e7 bends.
      #expect(abs(influence[cell] - slope) < 1e-6)
    }
    let sum = zip(influence, confusion.counts).reduce(0) { $0 + $1.0 * $1.1 }
    #expect(abs(sum) < 1e-12)
  }

  @Test("a row's influence on average precision is what one more of it adds")
  func averagePrecision() throws {
    let (truth, models) = InfluenceTests.binary(60)
    guard case .classes(let target) = classes(truth) else { return }
    let influence = Influence.averagePrecision(target, DenseRanks(models[0]), weights: nil)
    let copies = 500
    let manyTruth = (0..<copies).flatMap { _ in truth }
    let manyScores = (0..<copies).flatMap { _ in models[0] }
    func value(_ extra: [Int]) throws -> Double {
      try #require(
        Metric.averagePrecision.score(
          truth: classes(manyTruth + extra.map { truth[$0] }),
          predictions: probabilities(manyScores + extra.map { models[0][$0] })
        ).value)
    }
    let plain = try value([])
    #expect(abs(plain - influence.value) < 1e-12)
    for row in stride(from: 0, to: 60, by: 4) {
      // Second order in one row of 30,000, beside slopes of about 1.
      let slope = try (value([row]) - plain) * Double(60 * copies)
      #expect(abs(influence.rows[row] - slope) < 1e-3)
    }
    #expect(abs(influence.rows.reduce(0, +)) < 1e-12)
  }

  static let spreads: [Metric] = [
    .averagePrecision, .f1, .precision, .balancedAccuracy, .matthews, .calibrationError,
  ]

  @Test("spreads are those of rows drawn again", arguments: spreads)
  func bootstrap(_ metric: Metric) throws {
    let (truth, models) = InfluenceTests.binary(400)
    try expectSpreads(
      metric, truth: classes(truth), rows: truth.count,
      select: { rows in
        (classes(rows.map { truth[$0] }), models.map { m in probabilities(rows.map { m[$0] }) })
      })
  }

  @Test(
    "spreads of several classes are those of rows drawn again",
    arguments: [Metric.macroF1, .weightedF1, .balancedAccuracy, .matthews])
  func severalClasses(_ metric: Metric) throws {
    let (truth, labels) = InfluenceTests.several(400)
    try expectSpreads(
      metric, truth: classes(truth, of: 5), rows: truth.count,
      select: { rows in
        (
          classes(rows.map { truth[$0] }, of: 5),
          labels.map { labels in scored(.labels(rows.map { Int32(labels[$0]) })) }
        )
      })
  }

  @Test(
    "spreads of a regression are those of rows drawn again",
    arguments: [Metric.rootMeanSquaredError, .rSquared])
  func regression(_ metric: Metric) throws {
    var random = SeededRandom(seed: 21)
    let signal = (0..<400).map { _ in normal(&random) }
    let truth = signal.map { 2 * $0 + normal(&random) }
    let models = [0.3, 0.5].map { noise in signal.map { 1.9 * $0 + noise * normal(&random) } }
    try expectSpreads(
      metric, truth: .values(truth), rows: 400,
      select: { rows in
        (.values(rows.map { truth[$0] }), models.map { m in scored(.values(rows.map { m[$0] })) })
      })
  }

  /// Holds the standard errors of a model and of a lift against 1,000 draws of rows.
  private func expectSpreads(
    _ metric: Metric, truth: Target, rows: Int,
    select: ([Int]) -> (truth: Target, models: [ScoredPredictions])
  ) throws {
    let all = select(Array(0..<rows))
    let evidence = rowEvidence(
      truth: truth, models: all.models, metrics: [metric], draws: 2000)[metric]
    var random = SeededRandom(seed: 77)
    let drawn = (0..<1000).map { _ in
      let drawn = select((0..<rows).map { _ in random.uniform(below: rows) })
      return drawn.models.map { metric.score(truth: drawn.truth, predictions: $0).value ?? .nan }
    }
    let own = try #require(evidence.inference(of: 0))
    let lift = try #require(evidence.inference(liftOf: 1, over: 0))
    #expect(lift.method == (metric == .calibrationError ? .normalDraws : .influence))
    let drawnOwn = try #require(Moments(drawn.map { $0[0] }).variance).squareRoot()
    let drawnLift = try #require(Moments(drawn.map { $0[1] - $0[0] }).variance).squareRoot()
    // 2.2 % is the error of a standard deviation of 1,000 draws; three of those, and 1 % for what
    // the two differ by in second order.
    #expect(abs(own.standardError / drawnOwn - 1) < 0.077)
    #expect(abs(lift.standardError / drawnLift - 1) < 0.077)
  }

  @Test("draws of means have the covariance asked for, also where one follows from the others")
  func normalLaw() throws {
    let covariance = [[4.0, 2, 6], [2, 3, 5], [6, 5, 11]]
    let law = NormalDraws(means: [1, -2, -1], covariance: covariance)
    var rows: [[Double]] = []
    _ = law.map(draws: 4000, seed: 5) { means in
      rows.append(means)
      return 0
    }
    for first in 0..<3 {
      let mean = Moments(rows.map { $0[first] })
      #expect(
        abs(mean.mean - [1, -2, -1][first]) < 3 * (covariance[first][first] / 4000).squareRoot())
      for second in 0..<3 {
        let product = rows.reduce(0) {
          $0 + ($1[first] - [1, -2, -1][first]) * ($1[second] - [1, -2, -1][second])
        }
        // √((σ₁₁σ₂₂ + σ₁₂²) / draws) is the error of a covariance; three of those.
        let spread =
          ((covariance[first][first] * covariance[second][second] + covariance[first][second]
          * covariance[first][second]) / 4000).squareRoot()
        #expect(abs(product / 4000 - covariance[first][second]) < 3 * spread)
      }
    }
    // The third is the sum of the other two.
    #expect(rows.allSatisfy { abs($0[0] + $0[1] - $0[2]) < 1e-12 })
  }

  @Test(
    "too few decisions give precision and Matthews correlation no interval", arguments: [9, 10])
  func fewDecisions(_ count: Int) {
    let truth = (0..<100).map { $0 % 2 }
    let labels = (0..<100).map { Int32($0 < count ? 1 : 0) }
    for metric in [Metric.precision, .matthews] {
      let evidence = rowEvidence(
        truth: classes(truth), models: [scored(.labels(labels))], metrics: [metric], draws: 100)
      #expect((evidence[metric].inference(of: 0) != nil) == (count >= 10))
    }
  }
}
