internal import Models
package import Results
package import Splitting
internal import Statistics

extension Metric {
  /// The metric on these rows, or why it has none.
  ///
  /// - Precondition: truth and predictions are of one task, which the metric is defined for, and
  ///   of as many rows.
  package func score(truth: Target, predictions: ScoredPredictions) -> Measurement {
    measurement(sample(truth: truth, predictions: RankedPredictions(predictions, for: [self])))
  }

  /// The metric's value in a sample.
  func measurement(_ sample: MetricSample) -> Measurement {
    switch sample {
    case .unmeasurable(let reason): return .unmeasurable(reason)
    case .rows(let values): return .value(Moments(values).mean)
    case .decisions(let confusion): return confusion.measurement(self)
    case .area(let area): return .value(area.value)
    case .influence(let influence): return .value(influence.value)
    case .medianError(let errors): return .value(Quantiles(errors).median)
    case .calibration(let error): return .value(error.value)
    }
  }

  /// What the metric and its uncertainty are computed from.
  ///
  /// - Precondition: as for `score`, and ranks are there if the metric asks for them.
  func sample(truth: Target, predictions: RankedPredictions) -> MetricSample {
    precondition(
      truth.count == predictions.scored.predictions.count, "truth and predictions differ")
    precondition(tasks.contains(truth.task), "\(id) is not for a \(truth.task) task")
    if truth.count == 0 { return .unmeasurable(.noRows) }
    switch (truth, predictions.scored.predictions, predictions.scored.labels) {
    case (.values(let truth), .values(let values), _): return regression(truth, values)
    case (.classes(let truth), .probabilities(let probabilities), let labels?):
      return probabilistic(truth, probabilities, predictions.ranks) ?? decided(truth, labels)
    case (.classes(let truth), .labels, let labels?):
      return needsProbabilities ? .unmeasurable(.needsProbabilities) : decided(truth, labels)
    default: preconditionFailure("predictions of another task than truth")
    }
  }

  private func probabilistic(
    _ truth: ClassTarget, _ probabilities: ClassProbabilities, _ ranks: [DenseRanks]
  ) -> MetricSample? {
    precondition(
      probabilities.classCount == truth.classes.count, "predictions are of other classes")
    let positive = probabilities.columns[1]
    switch self {
    case .logLoss: return .rows(Metric.logLossValues(truth, probabilities))
    case .brier: return .rows(Metric.brierValues(truth, positive))
    case .rocAUC:
      let present = truth.counts.count { $0 > 0 }
      if present < 2 { return .unmeasurable(.oneClass) }
      if present < truth.classes.count { return .unmeasurable(.missingClass) }
      return .area(AreaUnderROC(truth, ranks))
    case .averagePrecision:
      if !truth.codes.contains(1) { return .unmeasurable(.noPositives) }
      return .influence(.averagePrecision(truth, ranks[0]))
    case .calibrationError: return .calibration(CalibrationError(truth, positive: positive))
    default: return nil
    }
  }

  private func decided(_ truth: ClassTarget, _ labels: [Int32]) -> MetricSample {
    if case .expectedCost(let matrix) = self {
      return .rows(Metric.costs(truth, labels, matrix))
    }
    let confusion = Confusion(truth, labels)
    if case .unmeasurable(let reason) = confusion.measurement(self) {
      return .unmeasurable(reason)
    }
    return .decisions(confusion)
  }

  private func regression(_ truth: [Double], _ values: [Double]) -> MetricSample {
    switch self {
    case .meanAbsoluteError: return .rows(Metric.absoluteErrors(truth, values))
    case .meanAbsolutePercentageError:
      return Metric.relativeErrors(truth, values).map(MetricSample.rows)
        ?? .unmeasurable(.zeroTruth)
    case .pinball(let quantile): return .rows(Metric.pinballValues(truth, values, quantile))
    case .rootMeanSquaredError:
      return .influence(.rootMeanSquare(Metric.squaredErrors(truth, values)))
    case .rSquared:
      if truth.allSatisfy({ $0 == truth[0] }) { return .unmeasurable(.constantTruth) }
      return .influence(.explainedShare(Metric.squaredErrors(truth, values), truth))
    case .medianAbsoluteError:
      return .medianError(Metric.absoluteErrors(truth, values))
    default: preconditionFailure("\(id) is no metric of a regression")
    }
  }
}
