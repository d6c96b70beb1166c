internal import Results

/// Classes of rows that count by weights, as exact targets. A histogram has for each bin the weight of
/// each class, and the number of rows behind it.
struct WeightedClasses: ExactTarget {
  let codes: [Int32]
  let classCount: Int
  let weights: ExactWeights

  var count: Int { codes.count }
  var empty: WeightedClassTally {
    WeightedClassTally(classCount: classCount, unit: weights.unit)
  }
  var emptyCell: Int64 { 0 }
  var cellsPerBin: Int { classCount + 1 }

  func tally(of rows: some Sequence<Int32>) -> WeightedClassTally {
    var tally = empty
    for row in rows { tally.add(codes[Int(row)], weight: weights.integers[Int(row)]) }
    return tally
  }

  func add<Code: FixedWidthInteger>(
    _ rows: UnsafeBufferPointer<Int32>, codes: UnsafeBufferPointer<Code>,
    to cells: UnsafeMutableBufferPointer<Int64>
  ) {
    let classCount = classCount
    self.codes.withUnsafeBufferPointer { classes in
      weights.integers.withUnsafeBufferPointer { weights in
        for row in rows {
          let row = Int(row)
          let first = Int(codes[row]) &* (classCount &+ 1)
          cells[first &+ Int(classes[row])] &+= weights[row]
          cells[first &+ classCount] &+= 1
        }
      }
    }
  }

  func makeScan() -> WeightedClassScan { WeightedClassScan(self) }

  func position(of cells: UnsafePointer<Int64>) -> Double? {
    guard classCount == 2, cells[2] > 0 else { return nil }
    return Double(cells[1]) / (Double(cells[0]) + Double(cells[1]))
  }

  func impurity(of tally: WeightedClassTally) -> Double {
    // Exactly 0 where all are of one class.
    guard tally.weights.count(where: { $0 > 0 }) > 1 else { return 0 }
    let total = Double(tally.total)
    let squares = tally.weights.reduce(0) { $0 + Double($1) * Double($1) }
    return (total - squares / total) / weights.unit
  }

  func output(of tally: WeightedClassTally) -> OutputDescription {
    .probabilities(tally.smoothedShares)
  }

  func loss(of rows: WeightedClassTally, predictedBy leaf: WeightedClassTally) -> Double {
    let shares = leaf.smoothedShares
    let squares = shares.reduce(0) { $0 + $1 * $1 }
    // As of `ExactClasses`.
    return zip(rows.weights, shares).reduce(0) { sum, term in
      sum + Double(term.0) / weights.unit * (squares - 2 * term.1 + 1)
    }
  }
}
