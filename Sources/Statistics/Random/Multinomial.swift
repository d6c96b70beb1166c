/// A sample with replacement from rows that are known by their cells alone: how often each cell is
/// drawn when as many rows are drawn as there are.
///
/// In law the same as drawing rows and counting them, at the price of the cells.
package struct Multinomial: Sendable {
  private let counts: [Int]
  private let rows: Int
  /// The cells of rows whose cells have few: drawing these rows costs less than a binomial each.
  private let rowCells: [Int32]
  private let largeCells: [Int32]

  private static let fewRows = 16

  /// - Precondition: counts are not negative.
  package init(counts: [Int]) {
    precondition(counts.allSatisfy { $0 >= 0 }, "a cell's rows are not negative")
    self.counts = counts
    rows = counts.reduce(0, +)
    var rowCells: [Int32] = []
    var largeCells: [Int32] = []
    for (cell, count) in counts.enumerated() {
      if count > Multinomial.fewRows {
        largeCells.append(Int32(cell))
      } else {
        rowCells.append(contentsOf: repeatElement(Int32(cell), count: count))
      }
    }
    self.rowCells = rowCells
    self.largeCells = largeCells
  }

  /// How often each cell is drawn. O(cells).
  package func draw(using random: inout SeededRandom) -> [Int] {
    var drawn = [Int](repeating: 0, count: counts.count)
    var left = rows
    var pool = rows
    if !rowCells.isEmpty {
      let few = random.binomial(
        trials: left, probability: Double(rowCells.count) / Double(pool))
      for _ in 0..<few { drawn[Int(rowCells[random.uniform(below: rowCells.count)])] += 1 }
      left -= few
      pool -= rowCells.count
    }
    for cell in largeCells {
      let count = counts[Int(cell)]
      // The last cell has probability 1 and takes what is left.
      let taken = random.binomial(trials: left, probability: Double(count) / Double(pool))
      drawn[Int(cell)] = taken
      left -= taken
      pool -= count
    }
    return drawn
  }
}
