internal import LinearAlgebra

/// Grows a classification or regression tree (Breiman et al., 1984) with exact splits.
///
/// Each column's rows are sorted once; a node owns a stretch of each column's order and hands its
/// two parts to its children, still sorted. O(values × rows log rows) to begin with, then
/// O(values × rows + ones) for each level of the tree, where `values` counts columns of numbers and
/// `ones` the 1s in columns of 0 and 1.
///
/// Of equally good splits the one of the first column wins, and there that of the lowest
/// threshold. A split need not gain anything: what it makes possible below can, and pruning takes
/// away what did not.
struct TreeGrower<Tally: TargetTally> {
  private let columns: [SplitColumn]
  private let targets: [Tally.Element]
  private let empty: Tally
  private let maximumDepth: Int
  private let minimumLeafRows: Int
  /// Rows by node: the last order is that of the rows themselves, the others the columns'.
  private var orders: [[Int32]]
  private var parting: RowParting

  /// - Precondition: a target for each row of the design, and at least one.
  init(design: DesignMatrix, targets: [Tally.Element], empty: Tally, settings: TreeSettings) {
    let rows = design.rowCount
    columns = design.columns.enumerated().map { index, column in
      SplitColumn(design.values.storage[index * rows..<(index + 1) * rows], part: column.part)
    }
    self.targets = targets
    self.empty = empty
    maximumDepth = settings.maximumDepth
    minimumLeafRows = settings.minimumLeafRows
    orders = columns.map(\.order) + [Array(0..<Int32(rows))]
    parting = RowParting(rowCount: rows)
  }

  mutating func grow() -> GrownTree<Tally> {
    var tree = GrownTree<Tally>(nodes: [])
    grow(orders.map { 0..<$0.count }, depth: 0, in: &tree)
    return tree
  }

  /// Adds a node for a stretch of each order, and all below it; its index. Goes no deeper than the
  /// tree does.
  @discardableResult
  private mutating func grow(
    _ stretches: [Range<Int>], depth: Int, in tree: inout GrownTree<Tally>
  ) -> Int {
    let (tally, impurity) = summary(of: stretches[columns.count])
    let index = tree.nodes.count
    tree.nodes.append(.init(depth: depth, tally: tally, impurity: impurity))
    guard
      depth < maximumDepth, impurity > 0,
      let best = bestSplit(of: tally, impurity: impurity, in: stretches)
    else { return index }
    let (low, high) = part(stretches, by: best)
    let lowNode = grow(low, depth: depth + 1, in: &tree)
    let highNode = grow(high, depth: depth + 1, in: &tree)
    tree.nodes[index].split = .init(
      column: best.column, threshold: best.threshold, low: lowNode, high: highNode)
    return index
  }

  private func summary(of stretch: Range<Int>) -> (tally: Tally, impurity: Double) {
    let ofRows = orders[columns.count][stretch].map { targets[Int($0)] }
    var tally = empty
    for target in ofRows { tally.add(target) }
    return (tally, tally.impurity(of: ofRows))
  }

  // MARK: - Search

  private struct FoundSplit {
    var column: Int
    var threshold: Double
    var score: Double
  }

  private func bestSplit(
    of tally: Tally, impurity: Double, in stretches: [Range<Int>]
  ) -> FoundSplit? {
    guard tally.count >= 2 * minimumLeafRows else { return nil }
    var best = FoundSplit(column: -1, threshold: 0, score: -.infinity)
    // What is less is rounding: the same split of another column need not have the same score.
    let tolerance = 1e-12 * impurity
    for (index, column) in columns.enumerated() {
      switch column {
      case .values(let values, _):
        search(values, of: index, in: stretches[index], tally, tolerance, keeping: &best)
      case .indicator:
        var ones = empty
        for row in orders[index][stretches[index]] { ones.add(targets[Int(row)]) }
        let zeros = tally - ones
        guard ones.count >= minimumLeafRows, zeros.count >= minimumLeafRows else { continue }
        let score = ones.score + zeros.score
        if score > best.score + tolerance {
          best = FoundSplit(column: index, threshold: 0.5, score: score)
        }
      }
    }
    return best.column < 0 ? nil : best
  }

  /// Tries each place between two different values, from low to high.
  private func search(
    _ values: [Double], of column: Int, in stretch: Range<Int>, _ tally: Tally,
    _ tolerance: Double, keeping best: inout FoundSplit
  ) {
    var low = empty
    var high = tally
    orders[column].withUnsafeBufferPointer { order in
      values.withUnsafeBufferPointer { values in
        targets.withUnsafeBufferPointer { targets in
          for position in stretch.lowerBound..<stretch.upperBound - 1 {
            let row = Int(order[position])
            low.add(targets[row])
            high.remove(targets[row])
            guard low.count >= minimumLeafRows else { continue }
            guard high.count >= minimumLeafRows else { break }
            let (below, above) = (values[row], values[Int(order[position + 1])])
            guard below < above else { continue }
            let score = low.score + high.score
            if score > best.score + tolerance {
              best = FoundSplit(
                column: column, threshold: Self.threshold(from: below, to: above), score: score)
            }
          }
        }
      }
    }
  }

  /// The midpoint, as scikit-learn has it; the lower value where there is no double between.
  private static func threshold(from below: Double, to above: Double) -> Double {
    // Halved before they are added, so that the sum cannot overflow.
    let middle = below / 2 + above / 2
    return middle < above ? middle : below
  }

  // MARK: - Parting

  private mutating func part(
    _ stretches: [Range<Int>], by split: FoundSplit
  ) -> (low: [Range<Int>], high: [Range<Int>]) {
    decideSides(of: stretches, by: split)
    var low: [Range<Int>] = []
    var high: [Range<Int>] = []
    for (index, stretch) in stretches.enumerated() {
      let middle = parting.part(&orders[index], stretch)
      low.append(stretch.lowerBound..<middle)
      high.append(middle..<stretch.upperBound)
    }
    return (low, high)
  }

  private mutating func decideSides(of stretches: [Range<Int>], by split: FoundSplit) {
    let rows = orders[columns.count][stretches[columns.count]]
    switch columns[split.column] {
    case .values(let values, _):
      for row in rows { parting.goesLow[Int(row)] = values[Int(row)] <= split.threshold }
    case .indicator:
      for row in rows { parting.goesLow[Int(row)] = true }
      for row in orders[split.column][stretches[split.column]] {
        parting.goesLow[Int(row)] = false
      }
    }
  }
}
