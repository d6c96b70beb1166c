import Foundation
import Models
import Results
import Splitting
import Statistics
import Testing

@testable import Evaluation

@Suite("Rows with weights")
struct WeightTests {
  /// Two models on some rows of one task.
  struct Sample {
    var truth: Target
    var models: [ScoredPredictions]
    var clusters: [Int]
    /// Whole numbers.
    var counts: [Int]

    var weights: [Double] { counts.map(Double.init) }

    /// Each row as often as it counts.
    var repeated: Sample {
      let rows = counts.indices.flatMap { [Int32](repeating: Int32($0), count: counts[$0]) }
      return Sample(
        truth: truth.selecting(rows), models: models.map { $0.selecting(rows) },
        clusters: rows.map { clusters[Int($0)] }, counts: rows.map { _ in 1 })
    }

    func evidence(_ metric: Metric, clustered: Bool, weights: [Double]?) -> MetricEvidence {
      rowEvidence(
        truth: truth, models: models, metrics: [metric], draws: 400,
        clusters: clustered ? clusters : nil, weights: weights)[metric]
    }
  }

  static func sample(_ task: TaskKind, rows: Int = 240) -> Sample {
    var random = SeededRandom(seed: 11)
    let classCount = task == .binary ? 2 : 4
    let clusters = (0..<rows).map { _ in random.uniform(below: 70) }
    let counts = (0..<rows).map { _ in 1 + random.uniform(below: 4) }
    let signal = (0..<rows).map { _ in normal(&random) }
    let noisy = (0..<2).map { model in
      signal.map { $0 + (0.5 + 0.3 * Double(model)) * normal(&random) }
    }
    if task == .regression {
      return Sample(
        truth: .values(signal.map { $0 + 0.5 * normal(&random) }),
        models: noisy.map { scored(.values($0)) }, clusters: clusters, counts: counts)
    }
    let codes = signal.map {
      min(classCount - 1, max(0, Int(($0 + 0.6 * normal(&random) + 2) * Double(classCount) / 4)))
    }
    let models = noisy.map { noisy in
      let columns = (0..<classCount).map { category in
        noisy.map { exp(-abs(($0 + 2) * Double(classCount) / 4 - Double(category) - 0.5)) }
      }
      let sums = noisy.indices.map { row in columns.reduce(0) { $0 + $1[row] } }
      let shares = columns.map { zip($0, sums).map { $0 / $1 } }
      return scored(.probabilities(ClassProbabilities(columns: shares)))
    }
    return Sample(
      truth: classes(codes, of: classCount), models: models, clusters: clusters, counts: counts)
  }

  static let cases: [(TaskKind, Metric)] = TaskKind.allCases.flatMap { task in
    Metric.all(
      for: task, quantile: 0.8,
      costs: task == .regression
        ? nil
        : CostMatrix(
          costs: task == .binary
            ? [[0, 1], [4, 0]] : [[0, 1, 2, 3], [1, 0, 1, 2], [2, 1, 0, 1], [5, 4, 3, 0]])
    ).map { (task, $0) }
  }

  @Test("a row that counts k times is as good as k rows", arguments: cases)
  func repeats(_ task: TaskKind, _ metric: Metric) throws {
    let sample = WeightTests.sample(task)
    let repeated = sample.repeated
    for model in 0..<2 {
      let weighted = metric.score(
        truth: sample.truth, predictions: sample.models[model], weights: sample.weights)
      let plain = metric.score(truth: repeated.truth, predictions: repeated.models[model])
      // Sums of some hundred terms in another order.
      #expect(abs((try #require(weighted.value)) - (try #require(plain.value))) <= 1e-12)
    }
  }

  @Test("k rows within one cluster tell what one that counts k times does", arguments: cases)
  func repeatsWithinClusters(_ task: TaskKind, _ metric: Metric) throws {
    let sample = WeightTests.sample(task)
    let weighted = sample.evidence(metric, clustered: true, weights: sample.weights)
    let repeated = sample.repeated.evidence(metric, clustered: true, weights: nil)
    #expect(abs((weighted.neededGrowth ?? -1) - (repeated.neededGrowth ?? -2)) <= 1e-12)
    for (one, other) in [
      (weighted.inference(of: 0), repeated.inference(of: 0)),
      (weighted.inference(liftOf: 1, over: 0), repeated.inference(liftOf: 1, over: 0)),
    ] {
      let (one, other) = (try #require(one), try #require(other))
      #expect(abs(one.estimate - other.estimate) <= 1e-12)
      let ratio = one.standardError / other.standardError
      if metric == .accuracy || metric == .recall || metric == .precision {
        // Never worth more than all rows: 240, and not about 600.
        #expect(ratio > 0.99 && ratio < 1.15)
      } else {
        #expect(abs(ratio - 1) <= 1e-9)
      }
    }
  }

  @Test("weights that are all the same change nothing, to the last bit", arguments: cases)
  func equal(_ task: TaskKind, _ metric: Metric) throws {
    let sample = WeightTests.sample(task)
    for clustered in [false, true] {
      let plain = sample.evidence(metric, clustered: clustered, weights: nil)
      let weighted = sample.evidence(
        metric, clustered: clustered, weights: sample.counts.map { _ in 0.3 })
      #expect(plain.inference(of: 0)?.estimate == weighted.inference(of: 0)?.estimate)
      #expect(
        plain.inference(liftOf: 1, over: 0)?.interval(alpha: 0.01)
          == weighted.inference(liftOf: 1, over: 0)?.interval(alpha: 0.01))
    }
  }

  @Test("the scale of the weights does not matter", arguments: cases)
  func scale(_ task: TaskKind, _ metric: Metric) throws {
    let sample = WeightTests.sample(task)
    for clustered in [false, true] {
      let one = sample.evidence(metric, clustered: clustered, weights: sample.weights)
      let other = sample.evidence(
        metric, clustered: clustered, weights: sample.weights.map { 7e3 / 3 * $0 })
      #expect(abs((one.neededGrowth ?? -1) - (other.neededGrowth ?? -2)) <= 1e-12)
      for (one, other) in [
        (one.inference(of: 1), other.inference(of: 1)),
        (one.inference(liftOf: 1, over: 0), other.inference(liftOf: 1, over: 0)),
      ] {
        let one = (try #require(one)).interval(alpha: 0.05)
        let other = (try #require(other)).interval(alpha: 0.05)
        #expect(abs(one.lower - other.lower) <= 1e-12)
        #expect(abs(one.upper - other.upper) <= 1e-12)
      }
    }
  }

  @Test("medians of weighted rows scatter as those of rows drawn again")
  func medians() throws {
    let sample = WeightTests.sample(.regression)
    guard case .values(let truth) = sample.truth else { return }
    let errors = sample.models.map { model in
      guard case .values(let values) = model.predictions else { return [Double]() }
      return zip(values, truth).map { abs($0 - $1) }
    }
    var random = SeededRandom(seed: 3)
    let drawn = (0..<1000).map { _ in
      let rows = truth.map { _ in random.uniform(below: truth.count) }
      let medians = errors.map { errors in
        WeightedQuantiles(rows.map { errors[$0] }, weights: rows.map { sample.weights[$0] }).median
      }
      return medians[0] - medians[1]
    }
    let evidence = rowEvidence(
      truth: sample.truth, models: sample.models, metrics: [.medianAbsoluteError], draws: 2000,
      weights: sample.weights)[.medianAbsoluteError]
    let error = try #require(evidence.inference(liftOf: 1, over: 0)).standardError
    let expected = try #require(Moments(drawn).variance).squareRoot()
    // Of 1,000 and of 2,000 draws: 2.7 % is the ratio's error; three of those.
    #expect(abs(error / expected - 1) < 0.082)
  }

  @Test("the covariance of calibration's bins is that of its definition", arguments: [false, true])
  func bins(_ clustered: Bool) throws {
    let sample = WeightTests.sample(.binary)
    let units = SamplingUnits(
      rowCount: sample.counts.count, clusters: clustered ? Clusters(sample.clusters) : nil,
      weights: sample.weights)
    guard case .classes(let truth) = sample.truth else { return }
    let models = sample.models.compactMap { model in
      if case .probabilities(let probabilities) = model.predictions {
        CalibrationError(truth, positive: probabilities.columns[1], weights: sample.weights)
      } else {
        nil
      }
    }
    let means = models.flatMap(\.means)
    var sums: [Int: [Double]] = [:]
    for row in sample.counts.indices {
      let unit = clustered ? sample.clusters[row] : row
      for place in means.indices {
        let model = models[place / 10]
        let residual = Int(model.bins[row]) == place % 10 ? model.residuals[row] : 0
        sums[unit, default: means.map { _ in 0 }][place] +=
          residual - sample.weights[row] * means[place]
      }
    }
    let count = Double(sums.count)
    let weight = sample.weights.reduce(0, +)
    let covariance = units.covariance(models)
    for row in means.indices {
      for column in means.indices {
        let products = sums.values.reduce(0) { $0 + $1[row] * $1[column] }
        let expected = products * count / (count - 1) / (weight * weight)
        // Terms of 1e-5 that cancel.
        #expect(abs(covariance[row][column] - expected) <= 1e-16)
      }
    }
  }

  @Test("rows of uneven weight are worth fewer")
  func effectiveCount() {
    let units = SamplingUnits(rowCount: 3, weights: [1, 1, 4])
    #expect(units.effectiveCount() == 2)
    #expect(units.effectiveCount { $0 < 2 } == 2)
    #expect(units.selecting([0, 1]).weights == nil)
    #expect(units.selecting([1, 2]).weights == [1, 4])
    // Weights 2 and 4 of two clusters.
    let clusters = SamplingUnits(rowCount: 3, clusters: Clusters([5, 5, 7]), weights: [1, 1, 4])
    #expect(clusters.effectiveCount() == 36.0 / 20)
  }

  @Test("a threshold is chosen where the weighted rows are best decided")
  func threshold() {
    let truth = classes([0, 1, 0, 1])
    let predictions = Predictions.probabilities(
      ClassProbabilities(positive: [0.1, 0.3, 0.6, 0.8]))
    func choice(_ weights: [Double]?) -> Double {
      ThresholdChoice.choose(
        primary: .balancedAccuracy, target: truth, outOfFold: predictions, weights: weights
      ).value
    }
    // Whoever misses the second row, or the third.
    #expect(choice([1, 9, 1, 1]) == 0.2)
    #expect(abs(choice([1, 1, 9, 1]) - 0.7) < 1e-15)
  }
}
