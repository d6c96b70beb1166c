internal import Results

/// Values as exact targets: integers of a `FixedPointScale`, centred at their mean.
struct ExactValues: ExactTarget {
  let integers: [Int64]
  let scale: FixedPointScale

  /// - Precondition: the values are finite.
  init(_ values: [Double]) {
    var (least, greatest) = (Double.infinity, -Double.infinity)
    for value in values {
      least = value < least ? value : least
      greatest = value > greatest ? value : greatest
    }
    var scale = FixedPointScale(
      least: least <= greatest ? least : 0, greatest: least <= greatest ? greatest : 0,
      count: values.count)
    var integers = values.map { scale.integer($0) }
    if least < greatest {
      // Exact, so the centre depends on the order of the rows no more than the sums do.
      let mean = integers.reduce(0, +) / Int64(values.count)
      for row in integers.indices { integers[row] -= mean }
      scale.moveCentre(to: mean)
    }
    self.integers = integers
    self.scale = scale
  }

  var count: Int { integers.count }
  var empty: ValueTally { ValueTally() }
  var emptyCell: SIMD2<Int64> { .zero }
  var cellsPerBin: Int { 1 }

  func tally(of rows: some Sequence<Int32>) -> ValueTally {
    var tally = ValueTally()
    integers.withUnsafeBufferPointer { integers in
      for row in rows { tally.add(integers[Int(row)]) }
    }
    return tally
  }

  /// A cell is Σ q and the count, added at once.
  func add<Code: FixedWidthInteger>(
    _ rows: UnsafeBufferPointer<Int32>, codes: UnsafeBufferPointer<Code>,
    to cells: UnsafeMutableBufferPointer<SIMD2<Int64>>
  ) {
    integers.withUnsafeBufferPointer { integers in
      for row in rows {
        let row = Int(row)
        cells[Int(codes[row])] &+= SIMD2(integers[row], 1)
      }
    }
  }

  func subtract(
    _ cells: UnsafeBufferPointer<SIMD2<Int64>>,
    from others: UnsafeMutableBufferPointer<SIMD2<Int64>>
  ) {
    for index in cells.indices { others[index] &-= cells[index] }
  }

  func add(
    _ cells: UnsafeBufferPointer<SIMD2<Int64>>,
    to others: UnsafeMutableBufferPointer<SIMD2<Int64>>
  ) {
    for index in cells.indices { others[index] &+= cells[index] }
  }

  func makeScan() -> ValueScan { ValueScan(values: integers) }

  func position(of cells: UnsafePointer<SIMD2<Int64>>) -> Double? {
    cells.pointee[1] > 0 ? Double(cells.pointee[0]) / Double(cells.pointee[1]) : nil
  }

  func impurity(of tally: ValueTally) -> Double {
    scale.square(ofSteps: tally.squaredDeviations)
  }

  /// The mean of some rows' values.
  func mean(of tally: ValueTally) -> Double { scale.value(ofSteps: tally.mean) }

  func output(of tally: ValueTally) -> OutputDescription { .value(mean(of: tally)) }

  func loss(of rows: ValueTally, predictedBy leaf: ValueTally) -> Double {
    let difference = rows.mean - leaf.mean
    return scale.square(
      ofSteps: rows.squaredDeviations + Double(rows.count) * difference * difference)
  }
}
