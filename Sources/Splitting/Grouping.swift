internal import Tabular

/// Rows by group: a number from 0 for each group that has a row. Groups are numbered in the order
/// of their values, so the numbers do not depend on the order of the rows.
struct Grouping {
  /// The group of each row.
  let groups: [Int]
  /// The rows of each group; none is empty.
  let sizes: [Int]

  /// Fails with `missingValue` at the first row that has no group. O(rows log rows).
  init(_ column: Column) throws(SplitError) {
    switch column.values {
    case .codes(let codes):
      if let row = codes.codes.firstIndex(where: { $0 < 0 }) {
        throw .missingValue(column: column.name, row: row)
      }
      self.init(codes: codes.codes.map(Int.init), count: codes.levels.count)
    case .numbers(let numbers):
      if let row = numbers.firstIndex(where: \.isNaN) {
        throw .missingValue(column: column.name, row: row)
      }
      let distinct = Set(numbers).sorted()
      let numberOfValue = Dictionary(
        uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
      self.init(codes: numbers.compactMap { numberOfValue[$0] }, count: distinct.count)
    }
  }

  /// Codes in `0 ..< count`, of which some may have no rows.
  private init(codes: [Int], count: Int) {
    var rows = [Int](repeating: 0, count: count)
    for code in codes { rows[code] += 1 }
    var numberOfCode = [Int](repeating: 0, count: count)
    var sizes: [Int] = []
    for code in 0..<count where rows[code] > 0 {
      numberOfCode[code] = sizes.count
      sizes.append(rows[code])
    }
    groups = codes.map { numberOfCode[$0] }
    self.sizes = sizes
  }
}
