internal import Tabular

/// The rows of some columns, compared whole. Two missing values are equal, and so are 0 and −0.
struct RowValues: Sendable {
  private let columns: [ColumnValues]
  let rowCount: Int

  /// - Precondition: at least one column, all of equal length.
  init(_ columns: [ColumnValues]) {
    precondition(!columns.isEmpty, "rows of no columns are all alike")
    self.columns = columns
    rowCount = columns[0].count
    precondition(columns.allSatisfy { $0.count == rowCount }, "columns differ in length")
  }

  /// O(columns).
  func areEqual(_ first: Int, _ second: Int) -> Bool {
    columns.allSatisfy { column in
      switch column {
      case .numbers(let numbers):
        numbers[first] == numbers[second] || numbers[first].isNaN && numbers[second].isNaN
      case .codes(let values): values.codes[first] == values.codes[second]
      }
    }
  }

  /// A hash of each of these rows: equal rows have equal hashes. Column by column, over few enough
  /// rows for the hashes to stay in the nearest cache. O(rows × columns).
  func hashes(of rows: Range<Int>) -> [UInt64] {
    var hashes = [UInt64](repeating: 0x9e37_79b9_7f4a_7c15, count: rows.count)
    for column in columns {
      switch column {
      case .numbers(let numbers):
        numbers[rows].withUnsafeBufferPointer { numbers in
          for (place, number) in numbers.enumerated() {
            hashes[place] = Self.mix(hashes[place], Self.bits(of: number))
          }
        }
      case .codes(let values):
        values.codes[rows].withUnsafeBufferPointer { codes in
          for (place, code) in codes.enumerated() {
            hashes[place] = Self.mix(hashes[place], UInt64(bitPattern: Int64(code)))
          }
        }
      }
    }
    return hashes
  }

  /// Adding 0 makes 0 of −0. There are many bit patterns for NaN.
  private static func bits(of number: Double) -> UInt64 {
    number.isNaN ? Double.nan.bitPattern : (number + 0).bitPattern
  }

  /// One step of folding and multiplying, with the constant of MurmurHash3's finalizer. A small whole
  /// number has its bits in the upper half of a double alone, so that is folded onto the lower.
  private static func mix(_ hash: UInt64, _ bits: UInt64) -> UInt64 {
    let mixed = (hash ^ bits ^ (bits >> 32)) &* 0xff51_afd7_ed55_8ccd
    return mixed ^ (mixed >> 32)
  }
}
