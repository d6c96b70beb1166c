internal import Models
internal import Statistics

/// A model's predictions for some rows, with the ranks of its scores: one sort a model, also where
/// its metrics are asked for in a thousand subpopulations.
struct RankedPredictions: Sendable {
  let scored: ScoredPredictions
  /// Of the probabilities of each class; of two classes the positive one's alone. Empty where no
  /// metric asks for them.
  let ranks: [DenseRanks]

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
  }

  private init(scored: ScoredPredictions, ranks: [DenseRanks]) {
    self.scored = scored
    self.ranks = ranks
  }

  /// With no ranks where these metrics ask for none.
  func keeping(for metrics: [Metric]) -> RankedPredictions {
    RankedPredictions(
      scored: scored, ranks: metrics.contains(where: \.dependsOnRanks) ? ranks : [])
  }

  /// The rows at these positions. O(rows).
  func selecting(_ rows: [Int32]) -> RankedPredictions {
    RankedPredictions(
      scored: scored.selecting(rows), ranks: ranks.map { $0.selecting(rows) })
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
