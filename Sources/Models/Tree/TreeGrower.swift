internal import Splitting
internal import Tabular

/// Grows a classification or regression tree (Breiman et al., 1984).
///
/// A node has a histogram of its rows by column and bin. Each way to part neighbouring bins is
/// tried, and each level of a category against all others, from one look at the bins. Of two
/// children, the smaller one's rows are counted and the other's histogram is the difference:
/// O(columns × rows) for a level of the tree, and less than half of that in all but the root.
///
/// Columns that have more numbers than bins keep their rows in order instead, where the rows are
/// few enough; a node then owns a stretch of the order.
///
/// Of equally good splits the one of the first column wins, and there that of the lowest
/// threshold. A split need not gain anything: what it makes possible below can, and pruning takes
/// away what did not.
struct TreeGrower<Target: ExactTarget> {
  let columns: [TreeColumn]
  let features: Features
  let target: Target
  let maximumDepth: Int
  let minimumLeafRows: Int
  /// Rows by node.
  var rows: [Int32]
  /// The same rows in the order of a column each.
  var orders: [[Int32]]
  var parting: RowParting
  /// The side of each row of the node that is being split, for the orders.
  var isLow: [Bool]
  var scan: Target.Scan

  /// `encodings` say what the tree makes of each column.
  ///
  /// - Precondition: there is a row to grow on.
  init(
    binned: BinnedFeatures, encodings: [ColumnEncoding], target: Target, rows: [Int32],
    settings: TreeSettings
  ) {
    features = binned.features
    self.target = target
    maximumDepth = settings.maximumDepth
    minimumLeafRows = settings.minimumLeafRows
    var columns: [TreeColumn] = []
    var orders: [[Int32]] = []
    var isIncluded = [Bool](repeating: false, count: target.count)
    for row in rows { isIncluded[Int(row)] = true }
    for (binned, firstBin) in zip(binned.columns, binned.firstBins) {
      let column = TreeColumn(
        binned, encoding: encodings[binned.index], firstBin: firstBin, orderCount: orders.count)
      if case .ordered(let numbers, let median, _, _) = column.search {
        orders.append(numbers.order(median: median) { isIncluded[Int($0)] })
      }
      columns.append(column)
    }
    self.columns = columns
    self.orders = orders
    self.rows = rows
    parting = RowParting(rowCount: rows.count)
    isLow = [Bool](repeating: false, count: orders.isEmpty ? 0 : target.count)
    scan = target.makeScan()
  }

  /// `root` is the histogram of all rows.
  mutating func grow(root: Histogram<Target>) -> GrownTree<Target.Tally> {
    var tree = GrownTree<Target.Tally>(nodes: [])
    var histogram = root
    grow(0..<rows.count, target.tally(of: rows), depth: 0, &histogram, in: &tree)
    return tree
  }

  /// Adds a node for a stretch of rows, and all below it; its index. Goes no deeper than the tree
  /// does. The histogram is used up.
  @discardableResult
  private mutating func grow(
    _ stretch: Range<Int>, _ tally: Target.Tally, depth: Int,
    _ histogram: inout Histogram<Target>, in tree: inout GrownTree<Target.Tally>
  ) -> Int {
    let index = tree.nodes.count
    let impurity = target.impurity(of: tally)
    tree.nodes.append(.init(depth: depth, tally: tally, impurity: impurity))
    guard
      maySplit(tally, impurity: impurity, depth: depth),
      let best = bestSplit(of: tally, in: stretch, histogram)
    else { return index }
    let test = test(of: best, in: stretch)
    let middle = part(stretch, by: best)
    let low = stretch.lowerBound..<middle
    let high = middle..<stretch.upperBound

    let lowIsSmaller = low.count <= high.count
    let smaller = lowIsSmaller ? low : high
    let smallerTally = target.tally(of: rows[smaller])
    let largerTally = tally - smallerTally
    var smallerHistogram = Histogram(target: target, binCount: 0)
    let largerMaySplit = maySplit(largerTally, depth: depth + 1)
    if largerMaySplit || maySplit(smallerTally, depth: depth + 1) {
      smallerHistogram = self.histogram(of: smaller)
      if largerMaySplit { histogram.subtract(smallerHistogram) }
    }
    let lowNode: Int
    let highNode: Int
    if lowIsSmaller {
      lowNode = grow(low, smallerTally, depth: depth + 1, &smallerHistogram, in: &tree)
      highNode = grow(high, largerTally, depth: depth + 1, &histogram, in: &tree)
    } else {
      lowNode = grow(low, largerTally, depth: depth + 1, &histogram, in: &tree)
      highNode = grow(high, smallerTally, depth: depth + 1, &smallerHistogram, in: &tree)
    }
    tree.nodes[index].split = TreeSplit(test: test, low: lowNode, high: highNode)
    return index
  }

  private func maySplit(_ tally: Target.Tally, depth: Int) -> Bool {
    maySplit(tally, impurity: target.impurity(of: tally), depth: depth)
  }

  private func maySplit(_ tally: Target.Tally, impurity: Double, depth: Int) -> Bool {
    depth < maximumDepth && impurity > 0 && tally.count >= 2 * minimumLeafRows
  }

  private func histogram(of stretch: Range<Int>) -> Histogram<Target> {
    var histogram = Histogram(target: target, binCount: columns.last?.endBin ?? 0)
    rows.withUnsafeBufferPointer { rows in
      let rows = UnsafeBufferPointer(rebasing: rows[stretch])
      for column in columns where column.isSearched {
        histogram.add(rows, of: column.binned, firstBin: column.firstBin)
      }
    }
    return histogram
  }
}

extension TreeColumn {
  var endBin: Int { firstBin + binned.binCount }

  var isSearched: Bool {
    if case .none = search { false } else { true }
  }
}
