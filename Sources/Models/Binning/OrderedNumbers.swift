/// Numbers with their rows in order.
struct OrderedNumbers: Sendable {
  /// The number of each row; NaN where it is missing.
  let numbers: [Double]
  /// The rows that have a number, from the least to the greatest.
  let ascending: [Int32]
  let missing: [Int32]

  /// O(rows log rows).
  init(_ view: NumberView) {
    let numbers = (0..<view.count).map { view[$0] }
    // Pairs sort faster than rows that look their numbers up.
    var pairs: [(number: Double, row: Int32)] = []
    pairs.reserveCapacity(numbers.count)
    for (row, number) in numbers.enumerated() where !number.isNaN {
      pairs.append((number, Int32(row)))
    }
    pairs.sort { $0.number != $1.number ? $0.number < $1.number : $0.row < $1.row }
    self.numbers = numbers
    ascending = pairs.map(\.row)
    missing = numbers.indices.filter { numbers[$0].isNaN }.map { Int32($0) }
  }

  /// Some of the rows in order, those that miss the number at the median's place.
  func order(median: Double, where isIncluded: (Int32) -> Bool) -> [Int32] {
    let first = ascending.firstIndex { numbers[Int($0)] >= median } ?? ascending.count
    return ascending[..<first].filter(isIncluded) + missing.filter(isIncluded)
      + ascending[first...].filter(isIncluded)
  }
}
