/// A column's codes put together as cells, and the conditions that can be asked of them.
struct SearchGrid: Sendable {
  /// The cell of each code.
  let cellOfCode: [UInt8]
  let cellCount: Int
  let conditions: [Condition]

  /// A run of neighbouring cells, which is a run of codes.
  struct Condition: Sendable, Equatable {
    let cells: Range<Int>
    let codes: Range<Int>
  }

  /// Of numbers: every run of bins between the cuts that are kept, but not all of them; and missing.
  /// `cuts` says of each cut whether it is kept.
  init(cuts: [Bool], hasMissing: Bool) {
    var cells: [UInt8] = [0]
    var starts = [0]
    for (cut, isKept) in cuts.enumerated() {
      if isKept { starts.append(cut + 1) }
      cells.append(UInt8(starts.count - 1))
    }
    let bins = starts.count
    starts.append(cuts.count + 1)
    var conditions: [Condition] = []
    for lower in 0..<bins {
      for upper in lower + 1...bins where upper - lower < bins {
        conditions.append(
          Condition(cells: lower..<upper, codes: starts[lower]..<starts[upper]))
      }
    }
    if hasMissing {
      conditions.append(
        Condition(cells: bins..<bins + 1, codes: cuts.count + 1..<cuts.count + 2))
    }
    cells.append(UInt8(bins))
    cellOfCode = cells
    cellCount = bins + 1
    self.conditions = conditions
  }

  /// Of levels: each that is searched, and missing. `levels` says of each level whether it is; the
  /// codes after them are of the rare ones and of missing.
  init(levels: [Bool], hasMissing: Bool) {
    var cells: [UInt8] = []
    var conditions: [Condition] = []
    for (code, isSearched) in levels.enumerated() {
      // Cell 0 is of all that no condition asks for.
      guard isSearched else {
        cells.append(0)
        continue
      }
      let cell = conditions.count + 1
      cells.append(UInt8(cell))
      conditions.append(Condition(cells: cell..<cell + 1, codes: code..<code + 1))
    }
    cells.append(0)
    let missing = conditions.count + 1
    cells.append(UInt8(missing))
    if hasMissing {
      conditions.append(
        Condition(
          cells: missing..<missing + 1, codes: levels.count + 1..<levels.count + 2))
    }
    cellOfCode = cells
    cellCount = missing + 1
    self.conditions = conditions
  }
}
