package import Models
package import Results
package import Splitting
internal import Statistics

/// The choice of a binary model's decision threshold, never on test rows.
package enum ThresholdChoice {
  /// The threshold for a primary metric, chosen on out-of-fold predictions.
  ///
  /// With costs, whatever the metric is, the one of the least expected cost, and of equally good ones
  /// the nearest to where both decisions would cost the same if the probabilities were right (Elkan
  /// 2001). For F1, balanced accuracy and Matthews correlation, the one that is best, and of equals
  /// the nearest to ½. It lies half way between two probabilities that occur. Else ½: accuracy has it
  /// as its optimum, and precision or recall alone are best at thresholds that are good for nothing.
  /// O(n).
  package static func choose(
    primary: Metric, target: Target, outOfFold: Predictions, costs: CostMatrix? = nil,
    weights: [Double]? = nil
  ) -> DecisionThreshold {
    let half = DecisionThreshold(value: 0.5, origin: .half)
    guard case .classes(let truth) = target, truth.classes.count == 2,
      case .probabilities(let probabilities) = outOfFold
    else { return half }
    var matrix = costs
    if case .expectedCost(let primaryCosts) = primary { matrix = primaryCosts }
    if let matrix {
      // Costs that reward every wrong decision are no guide.
      guard let balanced = threshold(costs: matrix) else { return half }
      let least = best(truth, probabilities.columns[1], weights, nearest: balanced.value) {
        -$0.meanCost(matrix)
      }
      return least.map { DecisionThreshold(value: $0, origin: .crossValidatedCosts) } ?? balanced
    }
    switch primary {
    case .f1, .balancedAccuracy, .matthews:
      let best = best(truth, probabilities.columns[1], weights, nearest: 0.5) {
        $0.measurement(primary).value
      }
      return best.map { DecisionThreshold(value: $0, origin: .crossValidated) } ?? half
    default: return half
    }
  }

  /// The threshold of a binary model that was trained elsewhere: the costs' own, else ½.
  package static func untuned(costs: CostMatrix?) -> DecisionThreshold {
    costs.flatMap { threshold(costs: $0) } ?? DecisionThreshold(value: 0.5, origin: .half)
  }

  /// The probability from which on the positive decision costs no more; nil where costs reward
  /// every wrong decision.
  private static func threshold(costs: CostMatrix) -> DecisionThreshold? {
    precondition(costs.costs.count == 2, "a decision threshold needs two classes")
    let falsePositive = costs.costs[0][1] - costs.costs[0][0]
    let falseNegative = costs.costs[1][0] - costs.costs[1][1]
    if falsePositive <= 0 && falseNegative <= 0 { return nil }
    let value: Double
    if falseNegative <= 0 {
      value = 1.0.nextUp  // The positive decision never pays.
    } else {
      value = max(0, falsePositive / (falsePositive + falseNegative))
    }
    return DecisionThreshold(value: value, origin: .costs)
  }

  /// The threshold with the largest score of its decisions; of equal ones that which is nearest to
  /// `middle`. Nil where none has a score.
  private static func best(
    _ truth: ClassTarget, _ positive: [Double], _ weights: [Double]?, nearest middle: Double,
    score: (Confusion) -> Double?
  ) -> Double? {
    let ranks = DenseRanks(positive)
    // Rows by their probability's rank: negative ones at 0, positive ones at 1.
    var counts = [SIMD2<Double>](repeating: .zero, count: ranks.distinct)
    var probabilities = [Double](repeating: 0, count: ranks.distinct)
    for (row, rank) in ranks.ranks.enumerated() {
      counts[Int(rank)][Int(truth.codes[row])] += weights?[row] ?? 1
      probabilities[Int(rank)] = positive[row]
    }
    let total = counts.reduce(.zero, +)
    var decided = SIMD2<Double>.zero
    var best: (score: Double, threshold: Double)?
    func weigh(_ threshold: Double) {
      // Sums of weights are rounded: what is left below the last score is nothing.
      let left =
        threshold == 0 ? .zero : (total - decided).clamped(lowerBound: .zero, upperBound: total)
      let confusion = Confusion(
        classCount: 2, counts: [left[0], decided[0], left[1], decided[1]])
      guard let score = score(confusion) else { return }
      if let standing = best,
        (standing.score, -abs(standing.threshold - middle)) >= (score, -abs(threshold - middle))
      {
        return
      }
      best = (score, threshold)
    }
    weigh(1.0.nextUp)  // No row is called positive.
    for rank in counts.indices.reversed() {
      decided += counts[rank]
      weigh(rank > 0 ? between(probabilities[rank - 1], probabilities[rank]) : 0)
    }
    return best?.threshold
  }

  /// A number above `lower` and at most `upper`, half way if there is one.
  private static func between(_ lower: Double, _ upper: Double) -> Double {
    let middle = lower + 0.5 * (upper - lower)
    return middle > lower ? middle : upper
  }
}
