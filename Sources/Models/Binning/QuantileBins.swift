/// Up to 255 bins of about equal size for a column of many distinct numbers.
///
/// The bins depend on the numbers alone and not on their order: they are made from counts over fine
/// cells, no sample. A number's bin is found by arithmetic and a look into a small table, without a
/// search.
struct QuantileBins {
  let count: Int
  private var grids: [Grid] = []
  /// The cells of all grids: a bin, or −g where grid g divides the cell further.
  private var cells: [Int32] = []

  /// Equal intervals from the least to the greatest of some numbers.
  private struct Grid {
    /// A power of two that keeps the numbers' differences inside the range of doubles.
    let unit: Double
    let least: Double
    let scale: Double
    let last: Int
    let firstCell: Int

    init(least: Double, greatest: Double, cellCount: Int, firstCell: Int) {
      let exponent = (greatest / 2 - least / 2).exponent
      unit = Double(sign: .plus, exponent: min(1000, max(-1000, -exponent)), significand: 1)
      self.least = least * unit
      scale = Double(cellCount) / (greatest * unit - self.least)
      last = cellCount - 1
      self.firstCell = firstCell
    }

    /// Rounding keeps the order of numbers: each step of it does.
    @inline(__always)
    func cell(_ number: Double) -> Int {
      firstCell + max(0, min(last, Int((number * unit - least) * scale)))
    }
  }

  /// - Precondition: two different numbers or more.
  init(_ numbers: NumberView) {
    var (least, greatest, present) = (Double.infinity, -Double.infinity, 0)
    for row in 0..<numbers.count {
      let number = numbers[row]
      // A missing number is neither less nor greater.
      least = number < least ? number : least
      greatest = number > greatest ? number : greatest
      present += number == number ? 1 : 0
    }
    precondition(least < greatest, "equal numbers need no quantiles")
    var building = Building(heavy: max(1, present / 1024))
    building.divide(
      numbers, Grid(least: least, greatest: greatest, cellCount: 8192, firstCell: 0))
    let binOfLeaf = Self.merge(building.leafSizes, total: present)
    count = (binOfLeaf.last ?? -1) + 1
    grids = building.grids
    cells = building.cells.map { $0 < 0 ? $0 : Int32(binOfLeaf[Int($0)]) }
  }

  /// The bin of a number; of two numbers, the greater one's is not before the other's.
  @inline(__always)
  func bin(of number: Double) -> Int {
    grids.withUnsafeBufferPointer { grids in
      cells.withUnsafeBufferPointer { cells in
        var cell = cells[grids[0].cell(number)]
        while cell < 0 { cell = cells[grids[Int(-cell)].cell(number)] }
        return Int(cell)
      }
    }
  }

  /// Grids and their cells while bins are not known yet: a cell holds a leaf, counted from the
  /// least numbers to the greatest.
  private struct Building {
    /// A cell with more numbers than this is divided further.
    let heavy: Int
    var grids: [Grid] = []
    var cells: [Int32] = []
    var leafSizes: [Int] = []

    mutating func divide(_ numbers: some NumberRun, _ grid: Grid) {
      grids.append(grid)
      var counts = [Int](repeating: 0, count: grid.last + 1)
      counts.withUnsafeMutableBufferPointer { counts in
        numbers.forEachPresent { counts[grid.cell($0) - grid.firstCell] += 1 }
      }
      cells.append(contentsOf: counts.map { _ in 0 })
      let heavyCells = counts.indices.filter { counts[$0] > heavy }
      let inHeavy = gather(numbers, grid, counts, heavyCells)
      var start = 0
      for (cell, size) in counts.enumerated() {
        guard size > heavy else {
          cells[grid.firstCell + cell] = Int32(leafSizes.count)
          leafSizes.append(size)
          continue
        }
        let own = inHeavy[start..<start + size]
        start += size
        if let least = own.min(), let greatest = own.max(), least < greatest {
          cells[grid.firstCell + cell] = -Int32(grids.count)
          divide(
            own, Grid(least: least, greatest: greatest, cellCount: 256, firstCell: cells.count))
        } else {
          // One number in many rows.
          cells[grid.firstCell + cell] = Int32(leafSizes.count)
          leafSizes.append(size)
        }
      }
    }

    /// The numbers of heavy cells, cell by cell.
    private func gather(
      _ numbers: some NumberRun, _ grid: Grid, _ counts: [Int], _ heavyCells: [Int]
    ) -> [Double] {
      guard !heavyCells.isEmpty else { return [] }
      var next = [Int](repeating: -1, count: counts.count)
      var end = 0
      for cell in heavyCells {
        next[cell] = end
        end += counts[cell]
      }
      return [Double](unsafeUninitializedCapacity: end) { gathered, filled in
        next.withUnsafeMutableBufferPointer { next in
          numbers.forEachPresent { number in
            let cell = grid.cell(number) - grid.firstCell
            guard next[cell] >= 0 else { return }
            gathered[next[cell]] = number
            next[cell] += 1
          }
        }
        filled = end
      }
    }
  }

  /// Puts neighbouring leaves into bins of about equal size; the bin of each leaf. A leaf that is
  /// large by itself, such as of a number that many rows have, gets its own.
  private static func merge(_ sizes: [Int], total: Int) -> [Int] {
    var binOfLeaf = [Int](repeating: 0, count: sizes.count)
    var (bin, inBin, remaining) = (0, 0, total)
    for (leaf, size) in sizes.enumerated() {
      let binsLeft = DistinctBins.maximumCount - bin
      let wanted = Double(remaining) / Double(binsLeft)
      // Closed where adding the leaf would overshoot by more than leaving it falls short.
      if inBin > 0, size > 0, binsLeft > 1, Double(inBin) + Double(size) / 2 > wanted {
        bin += 1
        remaining -= inBin
        inBin = 0
      }
      binOfLeaf[leaf] = bin
      inBin += size
    }
    return binOfLeaf
  }
}

/// Numbers to go through again and again.
private protocol NumberRun {
  func forEachPresent(_ body: (Double) -> Void)
}

extension NumberView: NumberRun {
  @inline(__always)
  fileprivate func forEachPresent(_ body: (Double) -> Void) {
    for row in 0..<count {
      let number = self[row]
      if number == number { body(number) }
    }
  }
}

extension ArraySlice<Double>: NumberRun {
  @inline(__always)
  fileprivate func forEachPresent(_ body: (Double) -> Void) { forEach(body) }
}
