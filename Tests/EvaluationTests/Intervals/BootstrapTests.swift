import Models
import Parallel
import Results
import Splitting
import Statistics
import Testing

@testable import Evaluation

@Suite("The paired bootstrap")
struct BootstrapTests {
  private func evidence(_ metrics: [Metric], draws: Int, threads: Int) -> RowEvidence {
    var random = SeededRandom(seed: 12)
    let truth = (0..<120).map { _ in random.uniform(below: 3) == 0 ? 1 : 0 }
    let models = (0..<2).map { model in
      probabilities(
        truth.map { 0.3 * Double($0) + (0.5 + 0.1 * Double(model)) * random.uniform() })
    }
    return RowEvidence(
      truth: classes(truth), models: models, metrics: metrics,
      resampling: .init(draws: draws, seed: 9, workers: Workers(threads)))
  }

  @Test("the number of threads changes nothing")
  func threads() throws {
    let metrics: [Metric] = [.f1, .averagePrecision, .calibrationError, .matthews]
    let one = evidence(metrics, draws: 101, threads: 1)
    let three = evidence(metrics, draws: 101, threads: 3)
    for metric in metrics {
      let first = try #require(one.inference(metric, liftOf: 1, over: 0))
      let second = try #require(three.inference(metric, liftOf: 1, over: 0))
      #expect(first.standardError == second.standardError)
    }
  }

  @Test("a proportion's spread is found where a formula is known")
  func knownSpread() throws {
    // Balanced accuracy is the mean of two proportions. Classes are drawn together, which adds a
    // term of second order: E[1/N] of a class is larger than 1/E[N].
    let truth = [Int](repeating: 0, count: 60) + [Int](repeating: 1, count: 40)
    let labels = (0..<100).map { row in
      row % 4 == 0 ? 1 - truth[row] : truth[row]
    }
    let evidence = RowEvidence(
      truth: classes(truth), models: [scored(.labels(labels.map(Int32.init)))],
      metrics: [.balancedAccuracy], resampling: .init(draws: 4000, seed: 3, workers: Workers(2)))
    let inference = try #require(evidence.inference(.balancedAccuracy, of: 0))
    let expected =
      (0.75 * 0.25 / 60 * (1 + 0.4 / 60) + 0.75 * 0.25 / 40 * (1 + 0.6 / 40)).squareRoot() / 2
    // A standard deviation of 4,000 draws has an error of 1/√8000, 1.1 %; three of those.
    #expect(abs(inference.standardError / expected - 1) < 0.034)
  }

  @Test("weights of one give the plain value; doubled weights change none", arguments: [0, 1, 2])
  func weights(_ weight: Int32) {
    let truth = [0, 1, 1, 0, 1, 0, 0, 1, 0, 1]
    let scores = [0.1, 0.9, 0.4, 0.4, 0.8, 0.3, 0.6, 0.6, 0.1, 0.2]
    guard case .classes(let target) = classes(truth) else { return }
    let curve = AveragePrecision(target, positiveScores: scores)
    let bins = CalibrationError(target, positive: scores)
    let fit = RegressionFit(truth.map(Double.init), scores)
    let ones = [Int32](repeating: 1, count: 10)
    let weights = [Int32](repeating: weight, count: 10)
    ones.withUnsafeBufferPointer { ones in
      weights.withUnsafeBufferPointer { weights in
        func same(_ plain: Double, _ weighted: Double) -> Bool {
          weight == 0 ? weighted.isNaN : abs(plain - weighted) < 1e-15
        }
        #expect(same(curve.value(counting: ones), curve.value(counting: weights)))
        #expect(same(bins.value(counting: ones), bins.value(counting: weights)))
        for metric in [Metric.rootMeanSquaredError, .rSquared, .medianAbsoluteError] {
          #expect(
            same(fit.value(metric, counting: ones), fit.value(metric, counting: weights)))
        }
      }
    }
  }

  @Test("a weighted statistic is that of the repeated rows")
  func repeatedRows() {
    let truth = [3.0, -1, 4, 1, -5, 9, 2, 6]
    let values = [2.5, 0, 4, 2, -4, 7, 2.2, 5]
    let weights: [Int32] = [2, 0, 1, 3, 0, 1, 1, 2]
    let rows = weights.enumerated().flatMap { [Int](repeating: $0, count: Int($1)) }
    let repeated = RegressionFit(rows.map { truth[$0] }, rows.map { values[$0] })
    let weighted = RegressionFit(truth, values)
    let ones = [Int32](repeating: 1, count: rows.count)
    for metric in [Metric.rootMeanSquaredError, .rSquared, .medianAbsoluteError] {
      let expected = ones.withUnsafeBufferPointer { repeated.value(metric, counting: $0) }
      let actual = weights.withUnsafeBufferPointer { weighted.value(metric, counting: $0) }
      #expect(abs(actual - expected) < 1e-14)
    }
  }

  @Test("too few rows give no interval", arguments: [29, 30])
  func minimumRows(_ count: Int) {
    let target = classes((0..<count).map { $0 % 2 })
    #expect(MinimumRows.suffice(.accuracy, target) == (count >= 30))
    let rare = classes((0..<100).map { $0 < 9 ? 1 : 0 })
    #expect(MinimumRows.suffice(.logLoss, rare))
    #expect(!MinimumRows.suffice(.f1, rare))
  }
}
