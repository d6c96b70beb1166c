internal import Parallel

/// Looks through all slices of one, two and three columns, level by level.
///
/// The columns of a level are gone over set by set. A set costs one pass over the rows, whatever the
/// number of slices on it, and then the slices themselves, of which a box of cells too small for any
/// slice is passed over with all within it. O(sets × (rows + slices of a set)), with a bound on the
/// sets.
struct SliceSearch: Sendable {
  private let minimumRows: Int
  private let levels: [Level]
  private let workers: Workers

  struct Found: Sendable {
    let slice: Slice
    /// The deviation's mean in standard errors.
    let standardised: Double
    /// In nats.
    let evidence: Double
  }

  /// Of one set of columns so many slices are kept.
  private static let keptOfSet = [3, 3, 1]
  private static let kept = 60
  /// Of sets of two and of three columns so many are gone over: all of them up to 28 columns, and up
  /// to 16. Of more, those whose columns, or pairs of columns, stand out most.
  private static let mostSets = [Int.max, 378, 560]
  /// Columns that are tried with others; of more, those that stand out most by themselves.
  private static let mostColumns = 128

  /// `rows` are places among the test rows; `mostConditions` is 1, 2 or 3.
  init(
    columns: [SearchColumn], rows: [Int32], minimumRows: Int, mostConditions: Int,
    workers: Workers
  ) {
    self.minimumRows = minimumRows
    levels = (1...mostConditions).map { Level($0, columns, rows: rows) }
    self.workers = workers
  }

  /// The slices that stand out most, best first. `loss` is of the rows.
  func best(_ loss: SearchedLoss) -> [Found] {
    let score = SliceScore(minimumRows: Double(minimumRows), variance: loss.variance)
    var found: [Found] = []
    var parts: [ColumnSet] = []
    for (level, most) in zip(levels, Self.mostSets) {
      let sets =
        level.size == 1
        ? level.grids.indices.map { ColumnSet(columns: [$0]) }
        : ColumnSet.larger(parts, most: most)
      let ofSets = workers.map(sets.count) { level.best(sets[$0].columns, loss, score) }
      found += ofSets.joined()
      parts = zip(sets, ofSets).map {
        ColumnSet(columns: $0.columns, standardised: $1.first?.standardised ?? 0)
      }
      if level.size == 1 { parts = ColumnSet.best(parts, most: Self.mostColumns) }
    }
    // Equal evidence keeps the order of the levels: the simpler slice first.
    let order = found.indices.sorted {
      (-found[$0].evidence, $0) < (-found[$1].evidence, $1)
    }
    return order.prefix(Self.kept).map { found[$0] }
  }

  /// Slices with one number of conditions.
  private struct Level: Sendable {
    let size: Int
    let grids: [SearchGrid]
    /// Of each column, the cell of each row.
    let cells: [[UInt8]]
    let sliceCount: Double

    init(_ size: Int, _ columns: [SearchColumn], rows: [Int32]) {
      self.size = size
      let grids = columns.map { $0.grids[size - 1] }
      self.grids = grids
      cells = zip(columns, grids).map { column, grid in
        rows.map { grid.cellOfCode[Int(column.codes[Int($0)])] }
      }
      // The elementary symmetric polynomial of the columns' conditions.
      var sums = [1.0] + [Double](repeating: 0, count: size)
      for grid in grids {
        for place in stride(from: size, to: 0, by: -1) {
          sums[place] += sums[place - 1] * Double(grid.conditions.count)
        }
      }
      sliceCount = sums[size]
    }

    func best(_ set: [Int], _ loss: SearchedLoss, _ score: SliceScore) -> [Found] {
      let cube = SliceCube(
        loss.rows, axes: set.map { (cells: cells[$0], count: grids[$0].cellCount) })
      let whole = [SearchGrid.Condition(cells: 0..<1, codes: 0..<0)]
      let axes =
        [[SearchGrid.Condition]](repeating: whole, count: 3 - size)
        + set.map { grids[$0].conditions }
      var best: [(standardised: Double, places: (Int, Int, Int))] = []
      let most = SliceSearch.keptOfSet[size - 1]
      var slab = [SliceCube.Sums](repeating: .zero, count: cube.slabCount)
      for (one, first) in axes[0].enumerated() {
        for (two, second) in axes[1].enumerated() {
          cube.slab(first.cells, second.cells, into: &slab)
          if slab[slab.count - 1][0] < score.minimumRows { continue }
          for (three, third) in axes[2].enumerated() {
            let sums = slab[third.cells.upperBound] - slab[third.cells.lowerBound]
            guard let standardised = score.standardised(sums) else { continue }
            if best.count == most {
              guard let last = best.last, standardised > last.standardised else { continue }
              best.removeLast()
            }
            let place = best.firstIndex { $0.standardised < standardised } ?? best.count
            best.insert((standardised, (one, two, three)), at: place)
          }
        }
      }
      return best.map { standardised, places in
        let chosen = [
          axes[0][places.0], axes[1][places.1], axes[2][places.2],
        ].suffix(size)
        return Found(
          slice: Slice(
            parts: zip(set, chosen).map { Slice.Part(column: $0, codes: $1.codes) }),
          standardised: standardised,
          evidence: SliceScore.evidence(standardised, slices: sliceCount))
      }
    }
  }
}
