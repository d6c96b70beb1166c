internal import Parallel
internal import Statistics

/// Resampling of rows with replacement, as counts of how often each row is drawn. All statistics of
/// a draw see the same counts, so their differences are paired.
///
/// Classes are drawn together, and not each for itself: the mix of the classes is a matter of
/// chance too, and F1 or average precision depend on it. Drawn class by class, an interval at 95 %
/// of the average precision held its value in 88 % of simulated samples; drawn together in 94 %.
struct Bootstrap: Sendable {
  let rowCount: Int
  let draws: Int
  let seed: UInt64

  /// Statistics of each draw: `result[s][d]` is statistic s in draw d, NaN where undefined.
  ///
  /// Draw d has a random stream of its own, so the result does not depend on their number.
  /// O(draws × rows × statistics).
  func run(
    _ statistics: [(metric: Metric, statistic: ResampledStatistic)], workers: Workers
  ) -> [[Double]] {
    if statistics.isEmpty { return [] }
    let parts = min(workers.count, draws)
    var flat = [Double](repeating: .nan, count: draws * statistics.count)
    flat.withUnsafeMutableBufferPointer { buffer in
      // Each part writes the draws that are its own.
      nonisolated(unsafe) let output = buffer
      workers.forEach(parts) { part in
        var weights = [Int32](repeating: 0, count: rowCount)
        for draw in stride(from: part, to: draws, by: parts) {
          weights.withUnsafeMutableBufferPointer { count(draw: draw, into: $0) }
          weights.withUnsafeBufferPointer { weights in
            for (index, entry) in statistics.enumerated() {
              output[index * draws + draw] = entry.statistic.value(
                of: entry.metric, counting: weights)
            }
          }
        }
      }
    }
    return statistics.indices.map { Array(flat[$0 * draws..<($0 + 1) * draws]) }
  }

  private func count(draw: Int, into weights: UnsafeMutableBufferPointer<Int32>) {
    weights.update(repeating: 0)
    var random = SeededRandom(seed: seed, stream: UInt64(draw))
    for _ in 0..<rowCount { weights[random.uniform(below: rowCount)] += 1 }
  }
}
