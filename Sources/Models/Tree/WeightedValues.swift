internal import Results

/// Values of rows that count by weights, as exact targets.
struct WeightedValues: ExactTarget {
  let values: ExactValues
  let weights: ExactWeights

  /// Of some rows of one bin.
  struct Cell: Sendable {
    /// Σ w q.
    var sum: Int128 = 0
    /// Σ w.
    var weight: Int64 = 0
    var count: Int64 = 0
  }

  var count: Int { values.count }
  var empty: WeightedValueTally { WeightedValueTally(unit: weights.unit) }
  var emptyCell: Cell { Cell() }
  var cellsPerBin: Int { 1 }

  func tally(of rows: some Sequence<Int32>) -> WeightedValueTally {
    var tally = empty
    for row in rows { tally.add(values.integers[Int(row)], weight: weights.integers[Int(row)]) }
    return tally
  }

  func add<Code: FixedWidthInteger>(
    _ rows: UnsafeBufferPointer<Int32>, codes: UnsafeBufferPointer<Code>,
    to cells: UnsafeMutableBufferPointer<Cell>
  ) {
    values.integers.withUnsafeBufferPointer { values in
      weights.integers.withUnsafeBufferPointer { weights in
        for row in rows {
          let row = Int(row)
          let bin = Int(codes[row])
          cells[bin].sum &+= Int128(weights[row]) &* Int128(values[row])
          cells[bin].weight &+= weights[row]
          cells[bin].count &+= 1
        }
      }
    }
  }

  func subtract(
    _ cells: UnsafeBufferPointer<Cell>, from others: UnsafeMutableBufferPointer<Cell>
  ) {
    for index in cells.indices {
      others[index].sum &-= cells[index].sum
      others[index].weight &-= cells[index].weight
      others[index].count &-= cells[index].count
    }
  }

  func add(_ cells: UnsafeBufferPointer<Cell>, to others: UnsafeMutableBufferPointer<Cell>) {
    for index in cells.indices {
      others[index].sum &+= cells[index].sum
      others[index].weight &+= cells[index].weight
      others[index].count &+= cells[index].count
    }
  }

  func makeScan() -> WeightedValueScan { WeightedValueScan(self) }

  func position(of cells: UnsafePointer<Cell>) -> Double? {
    cells.pointee.count > 0 ? Double(cells.pointee.sum) / Double(cells.pointee.weight) : nil
  }

  func impurity(of tally: WeightedValueTally) -> Double {
    values.scale.square(ofSteps: tally.squaredDeviations) / weights.unit
  }

  /// The mean of some rows' values.
  func mean(of tally: WeightedValueTally) -> Double { values.scale.value(ofSteps: tally.mean) }

  func output(of tally: WeightedValueTally) -> OutputDescription { .value(mean(of: tally)) }

  func loss(of rows: WeightedValueTally, predictedBy leaf: WeightedValueTally) -> Double {
    let difference = rows.mean - leaf.mean
    let squares = rows.squaredDeviations + Double(rows.total) * difference * difference
    return values.scale.square(ofSteps: squares) / weights.unit
  }
}
