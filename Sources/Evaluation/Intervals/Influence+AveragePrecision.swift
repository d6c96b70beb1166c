internal import Splitting
internal import Statistics

extension Influence {
  /// Average precision, Σ (Rₙ − Rₙ₋₁) Pₙ over the distinct scores from the highest down: the step-wise
  /// area under the precision-recall curve, without interpolation.
  ///
  /// It is the mean of P(s), the precision from score s up, over positive rows. A row of class y and
  /// score s adds its own P(s), and changes the precisions of its score and all lower ones:
  /// ψ = (y·P(s) − y·A + Σ_{t ≤ s} p(t)/G(t) · (y − P(t))) / π, where A is the metric, π the share of
  /// positive rows, p(t) that of positive rows with score t, and G(t) that of rows with score t or
  /// more; shares are of the weight where rows have weights. O(n).
  ///
  /// - Precondition: a row is positive; ranks are of its class's scores.
  static func averagePrecision(_ truth: ClassTarget, _ ranks: DenseRanks, weights: [Double]?)
    -> Influence
  {
    // Rows by rank: negative ones at 0, positive ones at 1.
    var counts = [SIMD2<Double>](repeating: .zero, count: ranks.distinct)
    if let weights {
      for (row, rank) in ranks.ranks.enumerated() {
        counts[Int(rank)][Int(truth.codes[row])] += weights[row]
      }
    } else {
      for (row, rank) in ranks.ranks.enumerated() {
        counts[Int(rank)][Int(truth.codes[row])] += 1
      }
    }
    var above = SIMD2<Double>.zero
    var precisions = [Double](repeating: 0, count: counts.count)
    var reached = precisions
    var sum = 0.0
    for rank in counts.indices.reversed() {
      above += counts[rank]
      reached[rank] = above.sum()
      precisions[rank] = above[1] / reached[rank]
      sum += counts[rank][1] * precisions[rank]
    }
    let positives = above[1]
    precondition(positives > 0, "average precision needs a positive row")
    let value = sum / positives
    let scale = above.sum() / positives
    // Of a row by its rank and class.
    var influence = counts
    var gained = 0.0
    var expected = 0.0
    for rank in counts.indices {
      let share = counts[rank][1] / reached[rank]
      gained += share
      expected += share * precisions[rank]
      influence[rank] =
        SIMD2(-expected, precisions[rank] - value + gained - expected) * scale
    }
    return Influence(
      value: value,
      rows: ranks.ranks.indices.map { influence[Int(ranks.ranks[$0])][Int(truth.codes[$0])] })
  }
}
