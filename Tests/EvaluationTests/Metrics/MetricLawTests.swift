import Evaluation
import Models
import Results
import Splitting
import Statistics
import Testing

/// A metric with truth of one of its tasks.
struct MetricCase: Sendable, CustomTestStringConvertible {
  let metric: Metric
  let task: TaskKind

  var testDescription: String { "\(metric.id), \(task)" }

  static let all: [MetricCase] = TaskKind.allCases.flatMap { task in
    let count = task == .multiclass ? 3 : 2
    let costs = CostMatrix(
      costs: (0..<count).map { truth in (0..<count).map { truth == $0 ? 0 : Double(truth + 1) } })
    return Metric.all(for: task, quantile: 0.8, costs: costs).map {
      MetricCase(metric: $0, task: task)
    }
  }

  var truth: Target {
    switch task {
    case .binary: classes([0, 1, 1, 0, 1, 0, 0, 0, 1, 0])
    case .multiclass: classes([0, 1, 2, 2, 1, 0, 0, 0, 1, 2], of: 3)
    case .regression: .values([1, 2.5, -3, 4, 5, 6.25, 7, -8, 9, 10])
    }
  }

  /// Predictions that are right, as sure as can be.
  var perfect: ScoredPredictions {
    switch truth {
    case .values(let values): return scored(.values(values))
    case .classes(let truth):
      return scored(
        .probabilities(
          ClassProbabilities(
            columns: truth.classes.indices.map { category in
              truth.codes.map { Int($0) == category ? 1 : 0 }
            })))
    }
  }

  /// Predictions with ties and errors.
  func rough(seed: UInt64) -> ScoredPredictions {
    var random = SeededRandom(seed: seed)
    switch truth {
    case .values(let values):
      return scored(.values(values.map { $0 + Double(random.uniform(below: 5)) - 2 }))
    case .classes(let truth):
      let raw = truth.codes.map { code in
        truth.classes.indices.map { Double(1 + random.uniform(below: 4)) + ($0 == code ? 1 : 0) }
      }
      return scored(
        .probabilities(
          ClassProbabilities(
            columns: truth.classes.indices.map { category in
              raw.map { $0[category] / $0.reduce(0, +) }
            })))
    }
  }
}

@Suite("Laws of every metric")
struct MetricLawTests {
  @Test("perfect predictions reach the best end of the range", arguments: MetricCase.all)
  func perfect(_ subject: MetricCase) throws {
    let metric = subject.metric
    let value = try #require(
      metric.score(truth: subject.truth, predictions: subject.perfect).value)
    let end = metric.direction == .higherIsBetter ? metric.highest : metric.lowest
    // Log loss is clipped a step away from certainty; else the arithmetic is exact.
    #expect(abs(value - (try #require(end))) <= 3e-16)
  }

  @Test("errors are no better than perfection, and within the range", arguments: MetricCase.all)
  func range(_ subject: MetricCase) throws {
    let metric = subject.metric
    let best = try #require(
      metric.score(truth: subject.truth, predictions: subject.perfect).value)
    for seed in 0..<20 as Range<UInt64> {
      let predictions = subject.rough(seed: seed)
      guard let value = metric.score(truth: subject.truth, predictions: predictions).value else {
        continue
      }
      #expect(metric.lift(of: best, over: value) >= 0)
      #expect(value >= metric.lowest ?? -.infinity)
      #expect(value <= metric.highest ?? .infinity)
    }
  }

  @Test("the order of the rows does not matter", arguments: MetricCase.all)
  func rowOrder(_ subject: MetricCase) throws {
    var random = SeededRandom(seed: 5)
    var order = Array(0..<Int32(subject.truth.count))
    random.shuffle(&order)
    let predictions = subject.rough(seed: 3)
    let straight = try #require(
      subject.metric.score(truth: subject.truth, predictions: predictions).value)
    let shuffled = try #require(
      subject.metric.score(
        truth: subject.truth.selecting(order), predictions: predictions.selecting(order)
      ).value)
    // Sums of ten terms in another order.
    #expect(abs(straight - shuffled) <= 1e-14 * max(1, abs(straight)))
  }

  @Test(
    "the names of several classes do not matter",
    arguments: MetricCase.all.filter { $0.task == .multiclass && $0.metric.id != "expected_cost" })
  func classPermutation(_ subject: MetricCase) throws {
    guard case .classes(let truth) = subject.truth,
      case .probabilities(let probabilities) = subject.rough(seed: 8).predictions
    else { return }
    // Class k becomes class k + 1; the labels are carried over, since ties fall to the first.
    let turned = classes(truth.codes.map { (Int($0) + 1) % 3 }, of: 3)
    let columns = probabilities.columns
    let labels = probabilities.mostProbable
    let before = subject.metric.score(
      truth: subject.truth,
      predictions: ScoredPredictions(predictions: .probabilities(probabilities), labels: labels))
    let after = subject.metric.score(
      truth: turned,
      predictions: ScoredPredictions(
        predictions: .probabilities(
          ClassProbabilities(columns: [columns[2], columns[0], columns[1]])),
        labels: labels.map { ($0 + 1) % 3 }))
    // The classes' terms add up in another order.
    #expect(abs(try #require(before.value) - (try #require(after.value))) <= 1e-15)
  }

  @Test("no rows are no value", arguments: MetricCase.all)
  func noRows(_ subject: MetricCase) {
    let none = subject.metric.score(
      truth: subject.truth.selecting([]), predictions: subject.perfect.selecting([]))
    #expect(none == .unmeasurable(.noRows))
  }

  @Test("labels alone are enough, or said not to be", arguments: MetricCase.all)
  func labelsOnly(_ subject: MetricCase) throws {
    guard let labels = subject.rough(seed: 1).labels else { return }
    let score = subject.metric.score(
      truth: subject.truth, predictions: scored(.labels(labels)))
    if subject.metric.needsProbabilities {
      #expect(score == .unmeasurable(.needsProbabilities))
    } else {
      #expect(
        score == subject.metric.score(truth: subject.truth, predictions: subject.rough(seed: 1)))
    }
  }

  @Test("resolved by its id it is itself", arguments: MetricCase.all)
  func naming(_ subject: MetricCase) throws {
    var costs: CostMatrix?
    if case .expectedCost(let matrix) = subject.metric { costs = matrix }
    #expect(
      try Metric.resolve(subject.metric.id, quantile: 0.8, costs: costs, task: subject.task)
        == subject.metric)
    #expect(Metric.ids(for: subject.task).contains(subject.metric.id))
    #expect(subject.metric.summary.id == subject.metric.id)
  }
}
