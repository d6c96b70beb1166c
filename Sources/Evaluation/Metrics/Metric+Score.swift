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
    precondition(truth.count == predictions.predictions.count, "truth and predictions differ")
    precondition(tasks.contains(truth.task), "\(id) is not for a \(truth.task) task")
    if truth.count == 0 { return .unmeasurable(.noRows) }
    switch sample(truth: truth, predictions: predictions) {
    case .unmeasurable(let reason): return .unmeasurable(reason)
    case .rows(let values), .hits(let values): return .value(Moments(values).mean)
    case .area(let area): return .value(area.value)
    case .resampled(let statistic): return statistic.measurement(of: self, rows: truth.count)
    }
  }

  /// What the metric and its uncertainty are computed from.
  func sample(truth: Target, predictions: ScoredPredictions) -> MetricSample {
    switch (truth, predictions.predictions, predictions.labels) {
    case (.values(let truth), .values(let values), _): return regression(truth, values)
    case (.classes(let truth), .probabilities(let probabilities), let labels?):
      return probabilistic(truth, probabilities) ?? decided(truth, labels)
    case (.classes(let truth), .labels, let labels?):
      return needsProbabilities ? .unmeasurable(.needsProbabilities) : decided(truth, labels)
    default: preconditionFailure("predictions of another task than truth")
    }
  }

  private func probabilistic(_ truth: ClassTarget, _ probabilities: ClassProbabilities)
    -> MetricSample?
  {
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
      return .area(AreaUnderROC(truth, columns: probabilities.columns))
    case .averagePrecision:
      if truth.counts[1] == 0 { return .unmeasurable(.noPositives) }
      return .resampled(.averagePrecision(AveragePrecision(truth, positiveScores: positive)))
    case .calibrationError:
      return .resampled(.calibrationError(CalibrationError(truth, positive: positive)))
    default: return nil
    }
  }

  private func decided(_ truth: ClassTarget, _ labels: [Int32]) -> MetricSample {
    switch self {
    case .accuracy: return .hits(Metric.hits(truth, labels))
    case .recall:
      let hits = Metric.positiveHits(truth, labels)
      return hits.isEmpty ? .unmeasurable(.noPositives) : .hits(hits)
    case .expectedCost(let matrix): return .rows(Metric.costValues(truth, labels, matrix))
    default:
      let confusion = Confusion(truth, labels)
      if case .unmeasurable(let reason) = confusion.measurement(self) {
        return .unmeasurable(reason)
      }
      return .resampled(.decisions(DecidedRows(truth, labels)))
    }
  }

  private func regression(_ truth: [Double], _ values: [Double]) -> MetricSample {
    switch self {
    case .meanAbsoluteError: return .rows(Metric.absoluteErrors(truth, values))
    case .meanAbsolutePercentageError:
      return Metric.relativeErrors(truth, values).map(MetricSample.rows)
        ?? .unmeasurable(.zeroTruth)
    case .pinball(let quantile): return .rows(Metric.pinballValues(truth, values, quantile))
    case .rSquared:
      if truth.allSatisfy({ $0 == truth[0] }) { return .unmeasurable(.constantTruth) }
      return .resampled(.regression(RegressionFit(truth, values)))
    default: return .resampled(.regression(RegressionFit(truth, values)))
    }
  }
}
