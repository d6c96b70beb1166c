internal import Models
package import Results
package import Splitting

/// One metric of several models on the same rows, for who asks of models beside an evaluation.
package struct ModelsOnRows: Sendable {
  private let metric: Metric
  private let evidence: MetricEvidence

  /// Models are known by their index. Clusters, weights and the world's mix are of the rows.
  /// O(rows × models).
  package init(
    _ metric: Metric, of models: [ScoredPredictions], truth: Target, clusters: Clusters?,
    weights: [Double]?, population: Population? = nil, bootstrap: Bootstrap
  ) {
    self.metric = metric
    evidence =
      RowEvidence(
        truth: truth, models: models.map { RankedPredictions($0, for: [metric]) },
        units: SamplingUnits(
          rowCount: truth.count, clusters: clusters, weights: weights, population: population),
        bootstrap: bootstrap)[metric]
  }

  /// Without an interval where the rows are too few for one.
  package func estimate(of model: Int, alpha: Double) -> MetricEstimate {
    MetricEstimate(
      metric, evidence.measurements[model], evidence.suffices ? evidence.inference(of: model) : nil,
      alpha: alpha)
  }

  /// Of "the lift is zero", two-sided; nil where either is unmeasurable or the rows are too few.
  package func pValue(liftOf model: Int, over base: Int) -> Double? {
    inference(liftOf: model, over: base)?.pValue(null: 0)
  }

  /// The lift at the level of a family's procedure, which has adjusted its p-value; nil as above.
  package func lift(
    of model: Int, over base: Int, level: Double, adjustedPValue: Double
  ) -> Lift? {
    inference(liftOf: model, over: base).map {
      Lift(
        estimate: $0.estimate, standardError: $0.standardError,
        interval: $0.interval(alpha: level), pValue: $0.pValue(null: 0),
        adjustedPValue: adjustedPValue, method: $0.method)
    }
  }

  private func inference(liftOf model: Int, over base: Int) -> Inference? {
    evidence.suffices ? evidence.inference(liftOf: model, over: base) : nil
  }

  /// The smallest lift that so many rows of this kind would show with 80 % power, of two models that
  /// differ as these two do; nil where that cannot be told. A standard error goes with the root of the
  /// rows.
  package func detectableLift(
    of model: Int, over base: Int, rows: Int, alpha: Double
  ) -> Double? {
    guard let lift = inference(liftOf: model, over: base),
      let detectable = lift.detectableDifference(alpha: alpha), detectable.isFinite
    else { return nil }
    return detectable * (Double(evidence.truth.count) / Double(rows)).squareRoot()
  }
}
