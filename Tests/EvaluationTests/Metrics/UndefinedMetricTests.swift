import Evaluation
import Models
import Results
import Splitting
import Testing

@Suite("Undefined metrics are said")
struct UndefinedMetricTests {
  private func reason(_ metric: Metric, _ truth: Target, _ predictions: ScoredPredictions)
    -> UnmeasurableReason?
  {
    if case .unmeasurable(let reason) = metric.score(truth: truth, predictions: predictions) {
      reason
    } else {
      nil
    }
  }

  @Test("one class in truth", arguments: [Metric.rocAUC, .balancedAccuracy, .matthews])
  func oneClass(_ metric: Metric) {
    let predictions = probabilities([0.2, 0.7, 0.9])
    #expect(reason(metric, classes([1, 1, 1]), predictions) == .oneClass)
  }

  @Test("no positive row", arguments: [Metric.f1, .recall, .averagePrecision])
  func noPositives(_ metric: Metric) {
    let predictions = probabilities([0.2, 0.7, 0.9])
    #expect(reason(metric, classes([0, 0, 0]), predictions) == .noPositives)
  }

  @Test("nothing is predicted positive")
  func nothingPredicted() {
    let predictions = probabilities([0.2, 0.1, 0.4])
    let truth = classes([0, 1, 0])
    #expect(reason(.precision, truth, predictions) == .nothingPredictedPositive)
    #expect(reason(.matthews, truth, predictions) == .onePredictedClass)
    #expect(Metric.f1.score(truth: truth, predictions: predictions) == .value(0))
  }

  @Test("a class without rows has no area, and is left out of the mean recall")
  func missingClass() {
    let predictions = scored(
      .probabilities(
        ClassProbabilities(columns: [[0.7, 0.2, 0.6], [0.2, 0.7, 0.3], [0.1, 0.1, 0.1]])))
    let truth = classes([0, 1, 1], of: 3)
    #expect(reason(.rocAUC, truth, predictions) == .missingClass)
    #expect(Metric.balancedAccuracy.score(truth: truth, predictions: predictions) == .value(0.75))
  }

  @Test("constant truth has no variance to explain, zero truth no relative error")
  func regression() {
    #expect(reason(.rSquared, .values([2, 2, 2]), scored(.values([1, 2, 3]))) == .constantTruth)
    #expect(
      reason(.meanAbsolutePercentageError, .values([2, 0]), scored(.values([1, 2])))
        == .zeroTruth)
  }

  @Test("names are refused with the facts")
  func refusals() {
    #expect(throws: MetricRefusal.unknown(id: "acuracy")) {
      try Metric.resolve("acuracy", task: .binary)
    }
    #expect(throws: MetricRefusal.otherTask(id: "rmse", tasks: [.regression])) {
      try Metric.resolve("rmse", task: .binary)
    }
    #expect(throws: MetricRefusal.needsQuantile) {
      try Metric.resolve("pinball", quantile: 1, task: .regression)
    }
    #expect(throws: MetricRefusal.needsCosts) {
      try Metric.resolve("expected_cost", task: .multiclass)
    }
    #expect(Metric.named("f1", task: .regression) == nil)
  }
}
