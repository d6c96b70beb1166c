internal import Statistics
internal import Tabular

/// A column cut into parts, each row in exactly one: the levels of a category, or up to 256 ranges of
/// a number with about equally many rows each, and missing as the last part.
struct ColumnParts: Sendable {
  /// The least value of each range but the first; nil for levels.
  private let starts: [Double]?
  /// Missing included.
  let count: Int

  private static let mostRanges = 256

  /// Ranges are cut by the rows at these places. O(rows).
  init(_ column: Column, cutBy rows: [Int32]) {
    switch column.values {
    case .codes(let values):
      starts = nil
      count = values.levels.count + 1
    case .numbers(let numbers):
      var present = rows.map { numbers[Int($0)] }.filter { !$0.isNaN }
      RadixOrder.sort(&present)
      let starts = ColumnParts.starts(present)
      self.starts = starts
      count = starts.count + 2
    }
  }

  /// A range ends once it has its share of the rows, and equal values are never parted: a heap of
  /// them is a range of its own.
  private static func starts(_ sorted: [Double]) -> [Double] {
    var starts: [Double] = []
    var rowsInRange = 0
    for (place, value) in sorted.enumerated() {
      let isNew = place > 0 && value > sorted[place - 1]
      if isNew && rowsInRange * mostRanges >= sorted.count {
        starts.append(value)
        rowsInRange = 0
      }
      rowsInRange += 1
    }
    return starts
  }

  /// The part of each of these rows of the column.
  func parts(of column: Column, rows: [Int32]) -> [Int32] {
    let missing = Int32(count - 1)
    switch column.values {
    case .codes(let values):
      return values.codes.withUnsafeBufferPointer { codes in
        rows.map { codes[Int($0)] < 0 ? missing : codes[Int($0)] }
      }
    case .numbers(let numbers):
      guard let starts else { preconditionFailure("ranges are of a column of numbers") }
      return numbers.withUnsafeBufferPointer { numbers in
        rows.map { row in
          let value = numbers[Int(row)]
          return value.isNaN ? missing : Int32(CutPoints.part(of: value, starts))
        }
      }
    }
  }

  /// Ways to put parts together, the finest first: neighbouring ranges by fours, or rare levels with
  /// each other. Each says which group a part is in; groups are numbered from 0. Row counts are by
  /// part.
  func groupings(_ rowCounts: [Double]) -> [[Int32]] {
    if starts != nil {
      return [0, 2, 4, 6].filter { $0 == 0 || (count - 2) >> ($0 - 1) > 0 }.map { shift in
        let last = Int32((count - 2) >> shift) + 1
        return (0..<count).map { $0 == count - 1 ? last : Int32($0 >> shift) }
      }
    }
    return [0, 5, 25, 125].map { leastRows in
      // Group 0 is of the rare ones; the last part, missing, is never one of them.
      var groups: Int32 = 0
      return (0..<count).map { part in
        guard rowCounts[part] >= leastRows || part == count - 1 else { return 0 }
        groups += 1
        return groups
      }
    }
  }
}
