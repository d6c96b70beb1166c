internal import Models
internal import Statistics

/// A model's predictions for some rows, with what is known of each row once and for all: one sort and
/// one pass of losses a model, also where its metrics are asked for in a thousand subpopulations.
struct RankedPredictions: Sendable {
  let scored: ScoredPredictions
  /// Of the probabilities of each class; of two classes the positive one's alone. Empty where no
  /// metric asks for them.
  let ranks: [DenseRanks]
  /// What a row adds to a metric that is a mean of rows, where it is known.
  private let losses: RowLosses?

  private struct RowLosses: Sendable {
    let metric: Metric
    let values: [Double]
  }

  /// O(classes × rows) for metrics of ranks.
  init(_ scored: ScoredPredictions, for metrics: [Metric]) {
    self.scored = scored
    if metrics.contains(where: \.dependsOnRanks),
      case .probabilities(let probabilities) = scored.predictions
    {
      let columns = probabilities.columns
      ranks = (columns.count == 2 ? [columns[1]] : columns).map { DenseRanks($0) }
    } else {
      ranks = []
    }
    losses = nil
  }

  private init(scored: ScoredPredictions, ranks: [DenseRanks], losses: RowLosses?) {
    self.scored = scored
    self.ranks = ranks
    self.losses = losses
  }

  /// What one metric needs of each row and no more, so that a selection of rows fetches no more. The
  /// sample is the metric's on these rows.
  func keeping(for metric: Metric, _ sample: MetricSample) -> RankedPredictions {
    var kept = scored
    var losses: RowLosses?
    if case .rows(let values) = sample { losses = RowLosses(metric: metric, values: values) }
    if let labels = scored.labels {
      switch sample {
      case .rows, .decisions, .area:
        kept = ScoredPredictions(predictions: .labels(labels), labels: labels)
      default: break
      }
    }
    return RankedPredictions(
      scored: kept, ranks: metric.dependsOnRanks ? ranks : [], losses: losses)
  }

  /// What each row adds to a metric that is a mean of rows; nil where it is not known yet.
  func losses(of metric: Metric) -> [Double]? {
    losses.flatMap { $0.metric == metric ? $0.values : nil }
  }

  /// The rows at these positions. O(rows).
  func selecting(_ rows: [Int32]) -> RankedPredictions {
    RankedPredictions(
      scored: scored.selecting(rows), ranks: ranks.map { $0.selecting(rows) },
      losses: losses.map { losses in
        RowLosses(metric: losses.metric, values: rows.map { losses.values[Int($0)] })
      })
  }
}

extension Metric {
  /// Whether the order of the scores matters.
  fileprivate var dependsOnRanks: Bool {
    switch self {
    case .rocAUC, .averagePrecision: true
    default: false
    }
  }
}
