internal import Splitting
internal import Statistics

/// Expected calibration error of the positive class's probability: ten bins of equal width, each
/// one's distance between mean probability and share of positives, weighted by its rows
/// (Naeini, Cooper & Hauskrecht 2015). A bin holds its upper edge, the first one 0 as well.
package struct CalibrationError: Sendable {
  static let binCount = 10

  private let runs: ScoreRuns
  /// The probability of each run.
  private let probabilities: [Double]
  /// Whether a run is the first of its bin.
  private let opensBin: [Bool]

  /// O(n).
  init(_ truth: ClassTarget, _ ranks: DenseRanks, positive: [Double]) {
    let runs = ScoreRuns(ranks, truth, merging: .ties)
    let probabilities = runs.runs.map { positive[Int($0.last)] }
    let bins = probabilities.map(CalibrationError.bin)
    self.runs = runs
    self.probabilities = probabilities
    opensBin = bins.indices.map { $0 == 0 || bins[$0] != bins[$0 - 1] }
  }

  private static func bin(_ probability: Double) -> Int {
    // Compared with the edges themselves: 0.3 · 10 rounds to a number above 3.
    var bin = 0
    while bin + 1 < binCount && probability > Double(bin + 1) / Double(binCount) { bin += 1 }
    return bin
  }

  /// With each row counted so many times; NaN where none is counted. O(n).
  func values<Counts: RowCounts>(counting counts: Counts) -> SIMD16<Double> {
    probabilities.withUnsafeBufferPointer { probabilities in
      opensBin.withUnsafeBufferPointer { opensBin in
        var bins = Bins(probabilities: probabilities, opensBin: opensBin)
        runs.sweep(counts, into: &bins)
        bins.close()
        return bins.total / bins.counted.doubles
      }
    }
  }

  private struct Bins: RunStatistic {
    let probabilities: UnsafeBufferPointer<Double>
    let opensBin: UnsafeBufferPointer<Bool>
    var counted = SIMD16<UInt32>(repeating: 0)
    /// Probabilities less positives, summed over the bin.
    var residual = SIMD16<Double>(repeating: 0)
    var total = SIMD16<Double>(repeating: 0)

    @inline(__always)
    mutating func add(run: Int, negatives: SIMD16<UInt32>, positives: SIMD16<UInt32>) {
      if opensBin[run] { close() }
      let rows = negatives &+ positives
      counted &+= rows
      residual += rows.doubles * probabilities[run] - positives.doubles
    }

    mutating func close() {
      for lane in total.indices { total[lane] += abs(residual[lane]) }
      residual = SIMD16(repeating: 0)
    }
  }
}
