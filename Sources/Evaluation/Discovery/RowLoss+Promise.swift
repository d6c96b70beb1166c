internal import Foundation
internal import Models

/// What a model's own predictions promise: expectations if they were the truth. They need no truth,
/// so they are free of its noise.
extension RowLoss {
  /// Of each row, the expected loss of `model` minus that of `other` if what `model` says were
  /// true. Not above 0: by its own account a model is the better one, the more so the further the
  /// two are apart. For log loss this is minus the Kullback–Leibler divergence. O(rows).
  func promisedDifference(_ model: ScoredPredictions, _ other: ScoredPredictions) -> [Double] {
    switch (model.predictions, other.predictions) {
    case (.probabilities(let own), .probabilities(let others)) where self == .logLoss:
      return (0..<own.rowCount).map { row in
        var sum = 0.0
        for (own, other) in zip(own.columns, others.columns) {
          let probability = clipped(own[row])
          sum += probability * (log(clipped(other[row])) - log(probability))
        }
        return min(0, sum)
      }
    case (.probabilities(let own), .probabilities(let others)) where self == .brier:
      return zip(own.columns[1], others.columns[1]).map { -($0 - $1) * ($0 - $1) }
    case (.values(let own), .values(let others)):
      return zip(own, others).map { own, other in
        // A row with a predicted value of zero promises nothing that could be put in parts of it.
        self == .relativeError && own == 0 ? 0 : -error(truth: own, value: other)
      }
    default:
      let labels = zip(model.labels ?? [], other.labels ?? [])
      if case .cost(let matrix) = self {
        return labels.map { own, other in
          let costs = matrix.costs[Int(own)]
          return min(0, costs[Int(own)] - costs[Int(other)])
        }
      }
      return labels.map { $0 == $1 ? 0 : -1 }
    }
  }

  private func clipped(_ probability: Double) -> Double {
    min(max(probability, Metric.logLossClip), 1 - Metric.logLossClip)
  }
}
