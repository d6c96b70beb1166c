internal import Models
package import Results
package import Splitting
internal import Statistics

extension Metric {
  /// The metric on these rows, or why it has none.
  ///
  /// - Precondition: truth and predictions are of one task, which the metric is defined for, and
  ///   of as many rows; so are weights, which are above 0 and finite. Without any all rows count
  ///   alike.
  package func score(
    truth: Target, predictions: ScoredPredictions, weights: [Double]? = nil
  ) -> Measurement {
    let ranked = RankedPredictions(predictions, for: [self])
    return measurement(
      sample(truth: truth, predictions: ranked, weights: weights), weights: weights)
  }

  /// The metric's value in a sample of rows of these weights.
  func measurement(_ sample: MetricSample, weights: [Double]?) -> Measurement {
    switch sample {
    case .unmeasurable(let reason): return .unmeasurable(reason)
    case .rows(let values): return .value(WeightedMoments(values, weights: weights).mean)
    case .decisions(let confusion): return confusion.measurement(self)
    case .area(let area): return .value(area.value)
    case .influence(let influence): return .value(influence.value)
    case .medianError(let errors):
      return .value(
        weights.map { WeightedQuantiles(errors, weights: $0).median } ?? Quantiles(errors).median)
    case .calibration(let error): return .value(error.value)
    }
  }

  /// What the metric and its uncertainty are computed from.
  ///
  /// - Precondition: as for `score`, and ranks are there if the metric asks for them.
  func sample(
    truth: Target, predictions: RankedPredictions, weights: [Double]?
  ) -> MetricSample {
    precondition(
      truth.count == predictions.scored.predictions.count, "truth and predictions differ")
    precondition(tasks.contains(truth.task), "\(id) is not for a \(truth.task) task")
    if truth.count == 0 { return .unmeasurable(.noRows) }
    if let losses = predictions.losses(of: self) { return .rows(losses) }
    if self == .rocAUC, case .classes(let truth) = truth, !predictions.ranks.isEmpty {
      return area(truth, predictions.ranks, weights)
    }
    switch (truth, predictions.scored.predictions, predictions.scored.labels) {
    case (.values(let truth), .values(let values), _): return regression(truth, values, weights)
    case (.classes(let truth), .probabilities(let probabilities), let labels?):
      return probabilistic(truth, probabilities, predictions.ranks, weights)
        ?? decided(truth, labels, weights)
    case (.classes(let truth), .labels, let labels?):
      return needsProbabilities
        ? .unmeasurable(.needsProbabilities) : decided(truth, labels, weights)
    default: preconditionFailure("predictions of another task than truth")
    }
  }

  private func probabilistic(
    _ truth: ClassTarget, _ probabilities: ClassProbabilities, _ ranks: [DenseRanks],
    _ weights: [Double]?
  ) -> MetricSample? {
    precondition(
      probabilities.classCount == truth.classes.count, "predictions are of other classes")
    let positive = probabilities.columns[1]
    switch self {
    case .logLoss: return .rows(Metric.logLossValues(truth, probabilities))
    case .brier: return .rows(Metric.brierValues(truth, positive))
    case .averagePrecision:
      if !truth.codes.contains(1) { return .unmeasurable(.noPositives) }
      return .influence(.averagePrecision(truth, ranks[0], weights: weights))
    case .calibrationError:
      return .calibration(CalibrationError(truth, positive: positive, weights: weights))
    default: return nil
    }
  }

  private func area(
    _ truth: ClassTarget, _ ranks: [DenseRanks], _ weights: [Double]?
  ) -> MetricSample {
    let present = truth.counts.count { $0 > 0 }
    if present < 2 { return .unmeasurable(.oneClass) }
    if present < truth.classes.count { return .unmeasurable(.missingClass) }
    return .area(AreaUnderROC(truth, ranks, weights: weights))
  }

  private func decided(
    _ truth: ClassTarget, _ labels: [Int32], _ weights: [Double]?
  ) -> MetricSample {
    if case .expectedCost(let matrix) = self {
      return .rows(Metric.costs(truth, labels, matrix))
    }
    let confusion = Confusion(truth, labels, weights: weights)
    if case .unmeasurable(let reason) = confusion.measurement(self) {
      return .unmeasurable(reason)
    }
    return .decisions(confusion)
  }

  private func regression(
    _ truth: [Double], _ values: [Double], _ weights: [Double]?
  ) -> MetricSample {
    switch self {
    case .meanAbsoluteError: return .rows(Metric.absoluteErrors(truth, values))
    case .meanAbsolutePercentageError:
      return Metric.relativeErrors(truth, values).map(MetricSample.rows)
        ?? .unmeasurable(.zeroTruth)
    case .pinball(let quantile): return .rows(Metric.pinballValues(truth, values, quantile))
    case .rootMeanSquaredError:
      return .influence(.rootMeanSquare(Metric.squaredErrors(truth, values), weights: weights))
    case .rSquared:
      if truth.allSatisfy({ $0 == truth[0] }) { return .unmeasurable(.constantTruth) }
      return .influence(
        .explainedShare(Metric.squaredErrors(truth, values), truth, weights: weights))
    case .medianAbsoluteError:
      return .medianError(Metric.absoluteErrors(truth, values))
    default: preconditionFailure("\(id) is no metric of a regression")
    }
  }
}
