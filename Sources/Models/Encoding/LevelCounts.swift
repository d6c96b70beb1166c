internal import Tabular

/// Rows of each level of a category column, by fold.
struct LevelCounts: Sendable {
  let levels: [ExactString]
  /// `counts[fold][code]`.
  let counts: [[Int]]
  let missing: [Int]

  /// O(rows + folds × levels).
  init(_ values: CodedValues, rows: FoldedRows) {
    levels = values.levels
    // Missing counts in the first place.
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: values.levels.count + 1), count: rows.foldCount)
    for chunk in 0..<rows.chunkCount {
      for fold in 0..<rows.foldCount {
        counts[fold].withUnsafeMutableBufferPointer { counts in
          for row in rows.panel(chunk: chunk, fold: fold) {
            counts[Int(values.codes[Int(rows.places[row])]) + 1] += 1
          }
        }
      }
    }
    missing = counts.map { $0[0] }
    self.counts = counts.map { Array($0.dropFirst()) }
  }

  /// Over some folds.
  func total(of folds: [Int]) -> (levels: [Int], missing: Int) {
    var sums = [Int](repeating: 0, count: levels.count)
    for fold in folds {
      for level in sums.indices { sums[level] += counts[fold][level] }
    }
    return (sums, folds.reduce(0) { $0 + missing[$1] })
  }
}
