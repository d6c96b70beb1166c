internal import Parallel
internal import Splitting
internal import Tabular

/// The features of training rows as small integers, a byte a cell: what trees are grown on.
///
/// The bins are made from all training rows and shared by the trees of all folds. They take nothing
/// of the target and fix no threshold: where a column has a bin for each of its numbers, a fold's
/// tree is the one that its fitting rows alone would give, since bins without a fitting row are
/// passed over and thresholds lie between fitting rows' own numbers. Where bins hold many numbers,
/// they say which places between numbers are tried.
struct BinnedFeatures: Sendable {
  let features: Features
  let columns: [BinnedColumn]
  /// Where the bins of each column begin in a histogram.
  let firstBins: [Int]
  let binCount: Int

  /// As models see the columns: for trees, each of which has its own encodings of them.
  init(_ features: Features, encodings: [[ColumnEncoding]], workers: Workers) {
    self.init(features, workers: workers) { index in
      BinnedColumn(
        features.source.columns[index], index: index, places: features.rows,
        encodings: encodings.map { $0[index] })
    }
  }

  /// As the table has the columns.
  init(_ features: Features, workers: Workers) {
    self.init(features, workers: workers) { index in
      BinnedColumn(features.source.columns[index], index: index, places: features.rows)
    }
  }

  private init(
    _ features: Features, workers: Workers, _ column: @Sendable (Int) -> BinnedColumn
  ) {
    columns = workers.map(features.source.columns.count, column)
    var firstBins: [Int] = []
    var end = 0
    for column in columns {
      firstBins.append(end)
      end += column.binCount
    }
    self.features = features
    self.firstBins = firstBins
    binCount = end
  }
}
