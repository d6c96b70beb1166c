package import Splitting
package import Statistics

/// The area under the ROC curve of two classes with rows counted any number of times. Its intervals
/// are DeLong's; this is what these are held against.
package struct ResampledArea: Sendable {
  private let runs: ScoreRuns

  /// Of the positive class's scores. O(n).
  package init(_ truth: ClassTarget, _ ranks: DenseRanks) {
    runs = ScoreRuns(ranks, truth)
  }

  /// With each row counted so many times; NaN where a class has none. O(n).
  func values<Counts: RowCounts>(counting counts: Counts) -> SIMD16<Double> {
    var pairs = Pairs()
    runs.sweep(counts, into: &pairs)
    return SIMD16<Double>(pairs.twiceOrdered) / pairs.negatives.doubles / pairs.positives.doubles
      / 2
  }

  private struct Pairs: RunStatistic {
    var negatives = SIMD16<UInt32>(repeating: 0)
    var positives = SIMD16<UInt32>(repeating: 0)
    /// Twice the pairs in the right order, a tie counting half: exact in integers.
    var twiceOrdered = SIMD16<UInt64>(repeating: 0)

    @inline(__always)
    mutating func add(negatives ofRun: SIMD16<UInt32>, positives tied: SIMD16<UInt32>) {
      let above = positives &+ positives &+ tied
      twiceOrdered &+=
        SIMD16<UInt64>(truncatingIfNeeded: ofRun) &* SIMD16<UInt64>(truncatingIfNeeded: above)
      positives &+= tied
      negatives &+= ofRun
    }
  }
}
