internal import Evaluation
internal import Models
internal import Results
internal import Splitting

/// What a model's predictions of the test rows are worth.
struct TestScores {
  let facts: [String: Double]

  init(_ model: any FittedModel, on rows: PreparedRows) throws {
    let predictions = try model.predict(rows.testFeatures)
    let scored = ScoredPredictions(predictions: predictions, labels: Decision.labels(predictions))
    var facts: [String: Double] = [:]
    for (name, metric) in TestScores.metrics(of: rows.testTruth) {
      facts[name] = metric.score(truth: rows.testTruth, predictions: scored).value
    }
    self.facts = facts
  }

  private static func metrics(of target: Target) -> [(String, Metric)] {
    switch target.task {
    case .regression: [("rmse", .rootMeanSquaredError)]
    case .binary: [("testLoss", .logLoss), ("auc", .rocAUC)]
    case .multiclass: [("testLoss", .logLoss)]
    }
  }
}
