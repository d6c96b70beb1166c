internal import Parallel
internal import Splitting

/// The histograms of the roots of all folds' trees, from one look at each row: a tree's is the sum
/// over the folds that it is fitted on.
struct RootHistograms<Target: ExactTarget>: Sendable {
  /// Rows by fold, ascending in each.
  let rowsOfFold: [[Int32]]
  private let folds: Folds
  private let target: Target
  private let tallies: [Target.Tally]
  private let histograms: [Histogram<Target>]

  init(_ binned: BinnedFeatures, target: Target, folds: Folds, workers: Workers) {
    let rowsOfFold = folds.rowsByFold
    self.rowsOfFold = rowsOfFold
    self.folds = folds
    self.target = target
    tallies = rowsOfFold.map { target.tally(of: $0) }
    let columns = binned.columns
    // Each column fills its own bins, so these are independent of one another.
    let parts = workers.map(columns.count * folds.count) { part in
      let column = columns[part / folds.count]
      var histogram = Histogram(target: target, binCount: column.binCount)
      rowsOfFold[part % folds.count].withUnsafeBufferPointer {
        histogram.add($0, of: column, firstBin: 0)
      }
      return histogram
    }
    histograms = (0..<folds.count).map { fold in
      Histogram(
        target: target,
        joining: columns.indices.map { parts[$0 * folds.count + fold] })
    }
  }

  /// Of all rows but those of a fold; of all rows for nil.
  func root(without fold: Int?) -> Histogram<Target> {
    let added = histograms.indices.filter { $0 != fold }
    var sum = histograms[added[0]]
    for index in added.dropFirst() { sum.add(histograms[index]) }
    return sum
  }

  /// Of the same rows.
  func tally(without fold: Int?) -> Target.Tally {
    tallies.indices.filter { $0 != fold }.reduce(target.empty) { $0 + tallies[$1] }
  }

  /// Ascending.
  func rows(without fold: Int?) -> [Int32] { folds.rows(outside: fold) }
}
