internal import Results

/// A conjunction of conditions on different columns, at most three.
struct Slice: Sendable, Equatable {
  /// By column, ascending.
  let parts: [Part]

  struct Part: Sendable, Equatable {
    let column: Int
    /// The codes that a row may have.
    let codes: Range<Int>
  }

  /// The rows, of these places among the test rows, that are in the slice. O(rows).
  func members(of rows: [Int32], _ columns: [SearchColumn]) -> RowSet {
    var set = RowSet(count: rows.count)
    for (place, row) in rows.enumerated()
    where parts.allSatisfy({ $0.codes.contains(Int(columns[$0.column].codes[Int(row)])) }) {
      set.insert(place)
    }
    return set
  }

  func subpopulation(_ columns: [SearchColumn]) -> Subpopulation {
    Subpopulation(conditions: parts.map { columns[$0.column].condition($0.codes) })
  }
}
