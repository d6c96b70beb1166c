internal import Splitting
internal import Statistics

/// Σ (Rₙ − Rₙ₋₁) Pₙ over the distinct scores from the highest down: the step-wise area under the
/// precision-recall curve, without interpolation.
package struct AveragePrecision: Sendable {
  private let runs: ScoreRuns

  /// Of the positive class's scores. O(n).
  init(_ truth: ClassTarget, _ ranks: DenseRanks) {
    runs = ScoreRuns(ranks, truth, merging: .upToPositives)
  }

  /// With each row counted so many times; NaN where no positive row is counted. O(n).
  func values<Counts: RowCounts>(counting counts: Counts) -> SIMD16<Double> {
    var steps = Steps()
    runs.sweep(counts, into: &steps)
    return steps.sum / steps.positives.doubles
  }

  private struct Steps: RunStatistic {
    var counted = SIMD16<UInt32>(repeating: 0)
    var positives = SIMD16<UInt32>(repeating: 0)
    var sum = SIMD16<Double>(repeating: 0)

    @inline(__always)
    mutating func add(run: Int, negatives: SIMD16<UInt32>, positives ofRun: SIMD16<UInt32>) {
      positives &+= ofRun
      counted &+= negatives &+ ofRun
      // The smallest number changes no count but that of nothing, whose step is 0.
      let rows = counted.doubles + SIMD16(repeating: .leastNormalMagnitude)
      sum += ofRun.doubles * (positives.doubles / rows)
    }
  }
}
