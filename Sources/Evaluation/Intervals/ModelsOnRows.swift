internal import Models
package import Results
package import Splitting

/// One metric of several models on the same rows, for who asks of models beside an evaluation.
package struct ModelsOnRows: Sendable {
  private let metric: Metric
  private let evidence: MetricEvidence

  /// Models are known by their index. Clusters and weights are of the rows. O(rows × models).
  package init(
    _ metric: Metric, of models: [ScoredPredictions], truth: Target, clusters: Clusters?,
    weights: [Double]?, bootstrap: Bootstrap
  ) {
    self.metric = metric
    evidence =
      RowEvidence(
        truth: truth, models: models.map { RankedPredictions($0, for: [metric]) },
        units: SamplingUnits(rowCount: truth.count, clusters: clusters, weights: weights),
        bootstrap: bootstrap)[metric]
  }

  /// Without an interval where the rows are too few for one.
  package func estimate(of model: Int, alpha: Double) -> MetricEstimate {
    MetricEstimate(
      metric, evidence.measurements[model], evidence.suffices ? evidence.inference(of: model) : nil,
      alpha: alpha)
  }

  /// The smallest lift that so many rows of this kind would show with 80 % power, of two models that
  /// differ as these two do; nil where that cannot be told. A standard error goes with the root of the
  /// rows.
  package func detectableLift(
    of model: Int, over base: Int, rows: Int, alpha: Double
  ) -> Double? {
    guard evidence.suffices, let lift = evidence.inference(liftOf: model, over: base),
      let detectable = lift.detectableDifference(alpha: alpha), detectable.isFinite
    else { return nil }
    return detectable * (Double(evidence.truth.count) / Double(rows)).squareRoot()
  }
}
