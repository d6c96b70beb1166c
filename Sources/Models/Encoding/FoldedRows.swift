internal import Splitting

/// Training rows in the order that passes over the data take them: cut into chunks that fit the
/// cache, and sorted by fold within a chunk, so that each panel of rows belongs to one fold and
/// one pass gives the sums of every fold.
struct FoldedRows: Sendable {
  /// Positions among the training rows.
  let positions: [Int32]
  /// Places in the table that the features are a view of.
  let places: [Int32]
  let foldCount: Int
  let chunkCount: Int
  /// Panel (chunk, fold) is `starts[chunk * foldCount + fold] ..< starts[… + 1]`.
  private let starts: [Int32]
  /// Rows of each fold.
  let foldSizes: [Int]
  /// How much each row counts, in the order of the positions; nil where all count alike.
  let weights: [Double]?
  /// What each fold's rows weigh; without weights their number.
  let foldWeights: [Double]

  /// Rows of the longest chunk.
  let longestChunk: Int

  /// All rows are of one fold where there are no folds. O(rows).
  init(_ features: Features, folds: Folds?, weights: [Double]? = nil, chunkRows: Int) {
    let count = features.rowCount
    let foldCount = folds?.count ?? 1
    let chunks = max(1, (count + chunkRows - 1) / chunkRows)
    var positions = [Int32](repeating: 0, count: count)
    var places = positions
    var starts = [Int32](repeating: 0, count: chunks * foldCount + 1)
    var sizes = [Int](repeating: 0, count: foldCount)
    for chunk in 0..<chunks {
      let rows = chunk * chunkRows..<min((chunk + 1) * chunkRows, count)
      var next = [Int](repeating: 0, count: foldCount)
      if let folds {
        for row in rows { next[Int(folds.assignment[row])] += 1 }
      } else {
        next[0] = rows.count
      }
      var start = rows.lowerBound
      for fold in 0..<foldCount {
        let size = next[fold]
        starts[chunk * foldCount + fold] = Int32(start)
        next[fold] = start
        sizes[fold] += size
        start += size
      }
      for row in rows {
        let fold = folds.map { Int($0.assignment[row]) } ?? 0
        positions[next[fold]] = Int32(row)
        places[next[fold]] = features.rows[row]
        next[fold] += 1
      }
    }
    starts[chunks * foldCount] = Int32(count)
    self.positions = positions
    self.places = places
    self.foldCount = foldCount
    self.starts = starts
    longestChunk = min(count, chunkRows)
    chunkCount = chunks
    foldSizes = sizes
    self.weights = weights.map { weights in positions.map { weights[Int($0)] } }
    var sums = sizes.map(Double.init)
    if let weights {
      sums = sums.map { _ in 0 }
      for (row, weight) in weights.enumerated() {
        sums[folds.map { Int($0.assignment[row]) } ?? 0] += weight
      }
    }
    foldWeights = sums
  }

  var count: Int { positions.count }

  /// The rows of a chunk, fold after fold.
  func chunk(_ chunk: Int) -> Range<Int> {
    Int(starts[chunk * foldCount])..<Int(starts[(chunk + 1) * foldCount])
  }

  /// The rows of a chunk that are of a fold.
  func panel(chunk: Int, fold: Int) -> Range<Int> {
    let index = chunk * foldCount + fold
    return Int(starts[index])..<Int(starts[index + 1])
  }

  /// The fits that there are; where all rows are of one fold, the one on all rows alone.
  var fits: [Int] { foldCount == 1 ? [wholeFit] : Array(0...wholeFit) }

  /// The index of the fit on all rows. Fit f, below it, is the one on the rows outside fold f.
  var wholeFit: Int { foldCount }

  /// Rows that a fit is made on.
  func rowCount(of fit: Int) -> Int {
    fit == wholeFit ? count : count - foldSizes[fit]
  }

  /// What the rows weigh that a fit is made on.
  func weight(of fit: Int) -> Double { folds(of: fit).reduce(0) { $0 + foldWeights[$1] } }

  /// The folds that a fit is made on, ascending.
  func folds(of fit: Int) -> [Int] { (0..<foldCount).filter { $0 != fit } }
}
