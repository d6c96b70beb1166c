internal import Splitting
internal import Tabular

extension TreeGrower {
  /// What the split asks, in terms of the encoded columns.
  func test(of split: FoundSplit, in stretch: Range<Int>) -> TreeTest {
    let column = columns[split.column]
    switch split.place {
    case .indicator(let part):
      return TreeTest(column: column.binned.index, part: part, threshold: 0.5)
    case .threshold(let threshold):
      return TreeTest(column: column.binned.index, part: 0, threshold: threshold)
    case .bins(let lastLow, let firstHigh, let missingIsLow):
      guard case .numbers(let bins, let median, _, _) = column.search else {
        preconditionFailure("only numbers are parted between bins")
      }
      var (below, above) =
        if let values = bins.values {
          (
            lastLow < 0 ? -Double.infinity : values[lastLow],
            firstHigh == bins.count ? Double.infinity : values[firstHigh]
          )
        } else {
          neighbours(lastLow, firstHigh, of: column, in: stretch)
        }
      switch missingIsLow {
      case nil: break
      case true?: below = max(below, median)
      case false?: above = min(above, median)
      }
      return TreeTest(
        column: column.binned.index, part: 0,
        threshold: Self.threshold(from: below, to: above))
    }
  }

  /// The greatest number of one bin and the least of another, among the rows of the node alone.
  private func neighbours(
    _ lastLow: Int, _ firstHigh: Int, of column: TreeColumn, in stretch: Range<Int>
  ) -> (below: Double, above: Double) {
    let source = features.source.columns[column.binned.index]
    guard case .numbers(let numbers) = source.values, case .bytes(let codes) = column.codes else {
      preconditionFailure("numbers have few bins")
    }
    var (below, above) = (-Double.infinity, Double.infinity)
    NumberView.with(
      numbers, dividedBy: column.binned.divisor, places: features.rows
    ) { numbers in
      rows.withUnsafeBufferPointer { rows in
        codes.withUnsafeBufferPointer { codes in
          for position in stretch {
            let row = Int(rows[position])
            let code = Int(codes[row])
            // Few rows are of either bin, so few numbers are read.
            guard code == lastLow || code == firstHigh else { continue }
            if code == lastLow {
              below = max(below, numbers[row])
            } else {
              above = min(above, numbers[row])
            }
          }
        }
      }
    }
    return (below, above)
  }

  /// Moves the low rows of a stretch to its front, in each order; where the others begin.
  mutating func part(_ stretch: Range<Int>, by split: FoundSplit) -> Int {
    let column = columns[split.column]
    let middle: Int
    if case .threshold(let threshold) = split.place,
      case .ordered(let numbers, let median, _, _) = column.search
    {
      middle = numbers.numbers.withUnsafeBufferPointer { numbers in
        parting.part(&rows, stretch) { row in
          let number = numbers[row]
          return (number.isNaN ? median : number) <= threshold
        }
      }
    } else {
      let isLow = column.isLow(split.place)
      middle = isLow.withUnsafeBufferPointer { isLow in
        switch column.codes {
        case .bytes(let codes):
          codes.withUnsafeBufferPointer { codes in
            parting.part(&rows, stretch) { isLow[Int(codes[$0])] }
          }
        case .wide(let codes):
          codes.withUnsafeBufferPointer { codes in
            parting.part(&rows, stretch) { isLow[Int(codes[$0])] }
          }
        }
      }
    }
    guard !orders.isEmpty else { return middle }
    for position in stretch { isLow[Int(rows[position])] = position < middle }
    isLow.withUnsafeBufferPointer { isLow in
      for index in orders.indices { _ = parting.part(&orders[index], stretch) { isLow[$0] } }
    }
    return middle
  }
}

extension TreeColumn {
  /// The side of each bin.
  fileprivate func isLow(_ place: FoundSplit.Place) -> [Bool] {
    (0..<binned.binCount).map { bin in
      switch (place, search) {
      case (.bins(let lastLow, _, let missingIsLow), .numbers(let bins, _, _, _)):
        bin == bins.count ? missingIsLow == true : bin <= lastLow
      case (.indicator(let part), .indicators(let binsOfPart)): !binsOfPart[part].contains(bin)
      case (.indicator, .numbers(let bins, _, _, _)): bin != bins.count
      case (.indicator, .ordered): bin == 0
      default: preconditionFailure("not a split of this column")
      }
    }
  }
}
