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
  /// How models see the columns: those on all rows but each fold's, and the one on all rows last.
  /// Empty where the bins are as the table has the columns.
  let encodings: [[ColumnEncoding]]

  /// As models see the columns.
  init(_ features: Features, folds: Folds, settings: EncoderSettings, workers: Workers) {
    let rows = FoldedRows(features, folds: folds, chunkRows: 8192)
    let binned = workers.map(features.source.columns.count) { index in
      let column = features.source.columns[index]
      switch column.values {
      case .numbers(let numbers):
        let binned = BinnedColumn(
          numbers, dividedBy: column.type == .dateTime ? 86_400 : 1, index: index,
          places: features.rows)
        return (binned, binned.encodings(of: column, places: features.rows, folds: folds))
      case .codes(let values):
        let summary = ColumnSummary(column, rows: rows, centralFit: rows.wholeFit)
        let encodings = (0...rows.wholeFit).map {
          summary.encoding(of: $0, rows: rows, settings: settings)
        }
        let binned = BinnedColumn(
          values, index: index, places: features.rows, encodings: encodings)
        return (binned, encodings)
      }
    }
    self.init(
      features, columns: binned.map(\.0),
      encodings: (0...folds.count).map { fit in binned.map { $0.1[fit] } })
  }

  /// As the table has the columns: date-times in seconds, a bin for each level.
  init(_ features: Features, workers: Workers) {
    let columns = workers.map(features.source.columns.count) { index in
      switch features.source.columns[index].values {
      case .numbers(let numbers):
        BinnedColumn(numbers, dividedBy: 1, index: index, places: features.rows)
      case .codes(let values): BinnedColumn(values, index: index, places: features.rows)
      }
    }
    self.init(features, columns: columns, encodings: [])
  }

  private init(
    _ features: Features, columns: [BinnedColumn], encodings: [[ColumnEncoding]]
  ) {
    var firstBins: [Int] = []
    var end = 0
    for column in columns {
      firstBins.append(end)
      end += column.binCount
    }
    self.features = features
    self.columns = columns
    self.firstBins = firstBins
    self.encodings = encodings
    binCount = end
  }
}
