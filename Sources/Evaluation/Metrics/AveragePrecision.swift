internal import Splitting

/// Σ (Rₙ − Rₙ₋₁) Pₙ over the distinct scores from the highest down: the step-wise area under the
/// precision-recall curve, without interpolation.
struct AveragePrecision: Sendable {
  /// Rows from the highest score down.
  private let order: [Int32]
  /// Whether a row of `order` is positive.
  private let positive: [Bool]
  /// Whether a row of `order` is the last of its score.
  private let closesTie: [Bool]

  /// O(n log n).
  init(_ truth: ClassTarget, positiveScores scores: [Double]) {
    let order = scores.indices.sorted { scores[$0] > scores[$1] }
    self.order = order.map(Int32.init)
    positive = order.map { truth.codes[$0] == 1 }
    closesTie = order.indices.map { place in
      place + 1 == order.count || scores[order[place]] != scores[order[place + 1]]
    }
  }

  /// With each row counted so many times; NaN where no positive row is counted. O(n).
  func value(counting weights: UnsafeBufferPointer<Int32>) -> Double {
    var positives = 0
    var counted = 0
    var atLastTie = 0
    var sum = 0.0
    for place in order.indices {
      let weight = Int(weights[Int(order[place])])
      counted += weight
      if positive[place] { positives += weight }
      if closesTie[place] && positives > atLastTie {
        sum += Double(positives - atLastTie) * (Double(positives) / Double(counted))
        atLastTie = positives
      }
    }
    return sum / Double(positives)
  }
}
