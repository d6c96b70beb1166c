/// Sums of a node's targets by column and bin.
struct Histogram<Target: ExactTarget>: Sendable {
  let target: Target
  /// Each bin has `target.cellsPerBin`, one after the other.
  private var cells: [Target.Cell]

  init(target: Target, binCount: Int) {
    self.target = target
    cells = [Target.Cell](
      repeating: target.emptyCell, count: binCount * target.cellsPerBin)
  }

  /// Bins of several, one after the other.
  init(target: Target, joining parts: [Histogram]) {
    self.target = target
    cells = parts.flatMap(\.cells)
  }

  /// Adds rows to the bins of one column. O(rows).
  mutating func add(
    _ rows: UnsafeBufferPointer<Int32>, of column: BinnedColumn, firstBin: Int
  ) {
    let (target, perBin) = (target, target.cellsPerBin)
    cells.withUnsafeMutableBufferPointer { cells in
      let own = UnsafeMutableBufferPointer(
        rebasing: cells[firstBin * perBin..<(firstBin + column.binCount) * perBin])
      switch column.codes {
      case .bytes(let codes):
        codes.withUnsafeBufferPointer { target.add(rows, codes: $0, to: own) }
      case .wide(let codes):
        codes.withUnsafeBufferPointer { target.add(rows, codes: $0, to: own) }
      }
    }
  }

  mutating func add(_ other: Histogram) {
    let target = target
    cells.withUnsafeMutableBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { target.add($0, to: cells) }
    }
  }

  mutating func subtract(_ other: Histogram) {
    let target = target
    cells.withUnsafeMutableBufferPointer { cells in
      other.cells.withUnsafeBufferPointer { target.subtract($0, from: cells) }
    }
  }

  /// The cells of a column's bins.
  @inline(__always)
  func withCells<Answer>(
    from firstBin: Int, _ body: (UnsafePointer<Target.Cell>) -> Answer
  ) -> Answer {
    cells.withUnsafeBufferPointer { cells in
      guard let first = cells.baseAddress else { preconditionFailure("no column has no bin") }
      return body(first + firstBin * target.cellsPerBin)
    }
  }
}
