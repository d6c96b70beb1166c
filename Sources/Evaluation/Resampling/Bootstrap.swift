package import Parallel
internal import Statistics

/// Resampling of rows with replacement, as counts of how often each row is drawn. All statistics of
/// a draw see the same counts, so their differences are paired.
///
/// Classes are drawn together, and not each for itself: the mix of the classes is a matter of
/// chance too, and F1 or average precision depend on it. Drawn class by class, an interval at 95 %
/// of the average precision held its value in 88 % of simulated samples; drawn together in 94 %.
///
/// Draw d has a random stream of its own, so the result does not depend on the number of threads.
package struct Bootstrap: Sendable {
  let draws: Int
  let seed: UInt64
  let workers: Workers

  package init(draws: Int, seed: UInt64, workers: Workers) {
    self.draws = draws
    self.seed = seed
    self.workers = workers
  }

  /// Areas under the ROC curves of models of so many rows: `result[m][d]`, NaN where a draw has one
  /// class alone. O(draws × rows × models).
  package func run(_ areas: [ResampledArea], rows: Int) -> [[Double]] {
    let trials = [Int](repeating: rows, count: DrawnRows.lanes)
    return batches(areas.count, drawnRows: rows) { drawn, randoms, output in
      drawn.draw(trials: trials, using: &randoms)
      for (index, area) in areas.enumerated() {
        let values = area.values(counting: drawn.view)
        for lane in 0..<DrawnRows.lanes { output[index * DrawnRows.lanes + lane] = values[lane] }
      }
    }
  }

  /// The median absolute error of each model: `result[m][d]`. O(draws × √rows × models).
  func run(_ errors: MedianErrors) -> [[Double]] {
    batches(errors.modelCount, drawnRows: errors.nearRows) { drawn, randoms, output in
      let pools = (0..<DrawnRows.lanes).map { errors.pools.draw(using: &randoms[$0]) }
      drawn.draw(trials: pools.map { $0[0] }, using: &randoms)
      for model in 0..<errors.modelCount {
        for lane in 0..<DrawnRows.lanes {
          output[model * DrawnRows.lanes + lane] = errors.median(
            of: model, pools: pools[lane], near: drawn.view, lane: lane)
        }
      }
    }
  }

  /// Results of `count` statistics by draw. The body fills in as many for each of sixteen draws:
  /// statistic s of lane l at `s * 16 + l`.
  func batches(
    _ count: Int, drawnRows: Int,
    _ body: @Sendable (DrawnRows, inout [SeededRandom], UnsafeMutableBufferPointer<Double>) -> Void
  ) -> [[Double]] {
    if count == 0 { return [] }
    let lanes = DrawnRows.lanes
    let batchCount = (draws + lanes - 1) / lanes
    // Some parts a thread balance, and each keeps the memory of its counts.
    let parts = workers.count == 1 ? 1 : min(batchCount, 4 * workers.count)
    var flat = [Double](repeating: .nan, count: batchCount * count * lanes)
    flat.withUnsafeMutableBufferPointer { buffer in
      // Each part writes the batches that are its own.
      nonisolated(unsafe) let output = buffer
      workers.forEach(parts) { part in
        let drawn = DrawnRows(rowCount: drawnRows)
        for batch in stride(from: part, to: batchCount, by: parts) {
          var randoms = (0..<lanes).map {
            SeededRandom(seed: seed, stream: UInt64(batch * lanes + $0))
          }
          let range = batch * count * lanes..<(batch + 1) * count * lanes
          body(drawn, &randoms, UnsafeMutableBufferPointer(rebasing: output[range]))
        }
      }
    }
    return (0..<count).map { statistic in
      (0..<draws).map { flat[($0 / lanes * count + statistic) * lanes + $0 % lanes] }
    }
  }
}
