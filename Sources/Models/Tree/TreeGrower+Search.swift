extension TreeGrower {
  /// What one search carries along.
  private struct Search {
    let total: Target.Tally
    let minimumRows: Int
    /// Lesser differences are rounding, where different rows are parted equally well.
    let tolerance: Double
    var best: FoundSplit?

    /// Whether both sides have rows enough.
    func mayPart(_ scan: Target.Scan) -> Bool {
      scan.lowCount >= minimumRows && scan.highCount >= minimumRows
    }

    mutating func offer(
      _ scan: Target.Scan, column: Int, _ place: @autoclosure () -> FoundSplit.Place
    ) {
      let score = scan.score
      if let best, score <= best.score + tolerance { return }
      best = FoundSplit(column: column, place: place(), score: score)
    }
  }

  /// The best split of the node; nil where none leaves both sides rows enough.
  mutating func bestSplit(
    of tally: Target.Tally, in stretch: Range<Int>, _ histogram: Histogram<Target>
  ) -> FoundSplit? {
    scan.begin(tally)
    var search = Search(
      total: tally, minimumRows: minimumLeafRows, tolerance: 1e-12 * scan.impurityScore, best: nil)
    for (index, column) in columns.enumerated() {
      switch column.search {
      case .none: break
      case .numbers(let bins, _, let medianPlace, let hasIndicator):
        histogram.withCells(from: column.firstBin) { cells in
          searchBins(bins, medianPlace: medianPlace, cells, of: index, &search)
          if hasIndicator {
            offerIndicator(part: 1, bins: [bins.count], cells, of: index, &search)
          }
        }
      case .ordered(let numbers, let median, let order, let hasIndicator):
        searchOrder(orders[order], numbers, median: median, stretch, of: index, &search)
        guard hasIndicator else { break }
        histogram.withCells(from: column.firstBin) { cells in
          offerIndicator(part: 1, bins: [1], cells, of: index, &search)
        }
      case .indicators(let binsOfPart):
        histogram.withCells(from: column.firstBin) { cells in
          for (part, bins) in binsOfPart.enumerated() {
            offerIndicator(part: part, bins: bins, cells, of: index, &search)
          }
        }
      }
    }
    return search.best
  }

  /// Tries each place between two bins that have rows, from low to high. Missing numbers count as
  /// the median.
  private mutating func searchBins(
    _ bins: NumberBins, medianPlace: NumberBins.Place, _ cells: UnsafePointer<Target.Cell>,
    of column: Int, _ search: inout Search
  ) {
    let perBin = target.cellsPerBin
    let missing = cells + bins.count * perBin
    var lastLow = -1
    var missingIsLow: Bool? = scan.count(missing) > 0 ? false : nil
    let (insideBin, beforeBin): (Int, Int) =
      switch (missingIsLow, medianPlace) {
      case (nil, _): (-1, -1)
      case (_, .inside(let bin)): (bin, -1)
      case (_, .before(let bin)): (-1, bin)
      }
    scan.begin(search.total)
    for bin in 0...bins.count {
      if bin == beforeBin {
        if search.mayPart(scan) {
          let first = firstBin(from: bin, of: bins, cells)
          search.offer(
            scan, column: column,
            .bins(lastLow: lastLow, firstHigh: first, missingIsLow: false))
        }
        scan.moveLow(missing)
        missingIsLow = true
      }
      guard bin < bins.count else { break }
      let own = cells + bin * perBin
      guard bin == insideBin || scan.count(own) > 0 else { continue }
      if scan.lowCount >= search.minimumRows {
        guard scan.highCount >= search.minimumRows else { break }
        search.offer(
          scan, column: column,
          .bins(lastLow: lastLow, firstHigh: bin, missingIsLow: missingIsLow))
      }
      scan.moveLow(own)
      if bin == insideBin {
        scan.moveLow(missing)
        missingIsLow = true
      }
      lastLow = bin
    }
  }

  private func firstBin(
    from bin: Int, of bins: NumberBins, _ cells: UnsafePointer<Target.Cell>
  ) -> Int {
    (bin..<bins.count).first { scan.count(cells + $0 * target.cellsPerBin) > 0 } ?? bins.count
  }

  /// Rows of these bins against all others.
  private mutating func offerIndicator(
    part: Int, bins: [Int], _ cells: UnsafePointer<Target.Cell>, of column: Int,
    _ search: inout Search
  ) {
    scan.begin(search.total)
    // The scan's low side are the ones, for the score is the same.
    for bin in bins { scan.moveLow(cells + bin * target.cellsPerBin) }
    if search.mayPart(scan) { search.offer(scan, column: column, .indicator(part: part)) }
  }

  /// Tries each place between two different numbers, from low to high.
  private mutating func searchOrder(
    _ order: [Int32], _ numbers: OrderedNumbers, median: Double, _ stretch: Range<Int>,
    of column: Int, _ search: inout Search
  ) {
    scan.begin(search.total)
    order.withUnsafeBufferPointer { order in
      numbers.numbers.withUnsafeBufferPointer { numbers in
        func number(_ position: Int) -> Double {
          let number = numbers[Int(order[position])]
          return number.isNaN ? median : number
        }
        var next = number(stretch.lowerBound)
        for position in stretch.lowerBound..<stretch.upperBound - 1 {
          scan.moveLow(row: Int(order[position]))
          let current = next
          next = number(position + 1)
          guard current < next, scan.lowCount >= search.minimumRows else { continue }
          guard scan.highCount >= search.minimumRows else { break }
          search.offer(
            scan, column: column, .threshold(Self.threshold(from: current, to: next)))
        }
      }
    }
  }

  /// The midpoint, as scikit-learn has it; the lower number where there is no double between.
  static func threshold(from below: Double, to above: Double) -> Double {
    // Halved before they are added, so that the sum cannot overflow.
    let middle = below / 2 + above / 2
    return middle < above ? middle : below
  }
}
