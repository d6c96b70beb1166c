internal import Results

/// Classes as exact targets; a histogram counts rows by bin and class.
struct ExactClasses: ExactTarget {
  let codes: [Int32]
  let classCount: Int

  var count: Int { codes.count }
  var empty: ClassTally { ClassTally(classCount: classCount) }
  var emptyCell: UInt32 { 0 }
  var cellsPerBin: Int { classCount }

  func tally(of rows: some Sequence<Int32>) -> ClassTally {
    var counts = [Int](repeating: 0, count: classCount)
    counts.withUnsafeMutableBufferPointer { counts in
      codes.withUnsafeBufferPointer { codes in
        for row in rows { counts[Int(codes[Int(row)])] += 1 }
      }
    }
    return ClassTally(counts: counts)
  }

  func add<Code: FixedWidthInteger>(
    _ rows: UnsafeBufferPointer<Int32>, codes: UnsafeBufferPointer<Code>,
    to cells: UnsafeMutableBufferPointer<UInt32>
  ) {
    let classCount = classCount
    self.codes.withUnsafeBufferPointer { classes in
      for row in rows {
        let row = Int(row)
        cells[Int(codes[row]) &* classCount &+ Int(classes[row])] &+= 1
      }
    }
  }

  func makeScan() -> ClassScan { ClassScan(codes: codes, classCount: classCount) }

  /// The positive class's share, of two classes.
  func position(of cells: UnsafePointer<UInt32>) -> Double? {
    guard classCount == 2, cells[0] > 0 || cells[1] > 0 else { return nil }
    return Double(cells[1]) / (Double(cells[0]) + Double(cells[1]))
  }

  func impurity(of tally: ClassTally) -> Double {
    guard tally.count > 0 else { return 0 }
    let squares = tally.counts.reduce(0) { $0 + $1 * $1 }
    return Double(tally.count) - Double(squares) / Double(tally.count)
  }

  func output(of tally: ClassTally) -> OutputDescription { .probabilities(tally.smoothedShares) }

  func loss(of rows: ClassTally, predictedBy leaf: ClassTally) -> Double {
    let shares = leaf.smoothedShares
    let squares = shares.reduce(0) { $0 + $1 * $1 }
    // Σ (p − truth)² = Σ p² − 2p + 1, with p the share of the row's class.
    return zip(rows.counts, shares).reduce(0) { sum, term in
      sum + Double(term.0) * (squares - 2 * term.1 + 1)
    }
  }
}
