/// A column of a design as the search for splits reads it.
enum SplitColumn {
  /// Values with all rows sorted by them.
  case values([Double], ascending: [Int32])
  /// The rows that have 1 in a column of 0 and 1; cheap, since a one-hot column has few.
  case indicator(ones: [Int32])

  /// O(rows log rows) for values, O(rows) for an indicator.
  init(_ column: ArraySlice<Double>, part: EncodedColumn.Part) {
    let rows = (0..<Int32(column.count))
    guard case .value = part else {
      self = .indicator(ones: zip(rows, column).filter { $0.1 > 0 }.map(\.0))
      return
    }
    let values = Array(column)
    // Pairs sort faster than rows that look their values up. The row breaks ties, so that sums
    // are added in one order.
    var pairs = zip(values, rows).map { (value: $0, row: $1) }
    pairs.sort { $0.value != $1.value ? $0.value < $1.value : $0.row < $1.row }
    self = .values(values, ascending: pairs.map(\.row))
  }

  /// Rows in the order that the search goes through.
  var order: [Int32] {
    switch self {
    case .values(_, let ascending): ascending
    case .indicator(let ones): ones
    }
  }
}
