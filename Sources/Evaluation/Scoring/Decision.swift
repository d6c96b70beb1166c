package import Models

/// Decisions from predictions.
package enum Decision {
  /// The class that each row is decided to be of; nil for a regression.
  ///
  /// A model that gives labels has decided. Of two classes the positive one is decided where its
  /// probability is at least `threshold`. Of more, the most probable one, or with costs the one
  /// with the least expected cost; the first of equals.
  package static func labels(
    _ predictions: Predictions, threshold: Double = 0.5, costs: CostMatrix? = nil
  ) -> [Int32]? {
    switch predictions {
    case .values: return nil
    case .labels(let labels): return labels
    case .probabilities(let probabilities):
      if probabilities.classCount == 2 {
        return probabilities.columns[1].map { $0 >= threshold ? 1 : 0 }
      }
      return costs.map { leastCost(probabilities, $0) } ?? probabilities.mostProbable
    }
  }

  private static func leastCost(_ probabilities: ClassProbabilities, _ matrix: CostMatrix)
    -> [Int32]
  {
    let classes = 0..<probabilities.classCount
    precondition(matrix.costs.count == classes.count, "the cost matrix is of other classes")
    return (0..<probabilities.rowCount).map { row in
      var best = 0
      var least = Double.infinity
      for decided in classes {
        let cost = classes.reduce(0.0) {
          $0 + probabilities.columns[$1][row] * matrix.costs[$1][decided]
        }
        if cost < least {
          least = cost
          best = decided
        }
      }
      return Int32(best)
    }
  }
}
