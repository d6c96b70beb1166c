internal import Tabular

/// A column's rows in groups: the levels of a category, or bins of numbers between quantiles.
/// Group 0 is missing.
struct ColumnGroups: Sendable {
  private let values: Values
  let count: Int

  private enum Values {
    case codes([Int32])
    /// Whether there is a code.
    case presence([Int32])
    /// As many cuts as six steps of a binary search tell apart, ascending, the last ones infinite.
    case numbers([Double], cuts: [Double])
  }

  /// Bins of a column of numbers, at most.
  private static let bins = 64
  /// Fewer rows a group than this, and a column explains its own rows by chance.
  private static let minimumRows = 20

  /// Nil for a column with too many levels, or too few numbers, to tell.
  init?(_ column: Column, rows: [Int32]) {
    switch column.values {
    case .codes(let coded):
      guard coded.levels.count * Self.minimumRows <= rows.count else { return nil }
      values = .codes(coded.codes)
      count = coded.levels.count + 1
    case .numbers(let numbers):
      let sorted = NumberSample.values(of: numbers, rows: rows).sorted()
      let bins = min(Self.bins, sorted.count / Self.minimumRows)
      guard bins >= 2 else { return nil }
      var cuts: [Double] = []
      for bin in 1..<bins {
        let cut = sorted[bin * sorted.count / bins]
        if cuts.last != cut { cuts.append(cut) }
      }
      count = cuts.count + 2
      cuts += [Double](repeating: .infinity, count: Self.bins - 1 - cuts.count)
      values = .numbers(numbers, cuts: cuts)
    }
  }

  /// Group 0 where the value is missing, group 1 where it is not.
  init(missingIn column: Column) {
    count = 2
    switch column.values {
    case .codes(let coded): values = .presence(coded.codes)
    case .numbers(let numbers):
      values = .numbers(numbers, cuts: [Double](repeating: .infinity, count: Self.bins - 1))
    }
  }

  /// Writes the group of each of these rows. O(rows).
  func write(
    _ rows: UnsafeBufferPointer<Int32>, to groups: UnsafeMutableBufferPointer<Int32>
  ) {
    switch values {
    case .codes(let codes):
      codes.withUnsafeBufferPointer { codes in
        for place in rows.indices { groups[place] = codes[Int(rows[place])] + 1 }
      }
    case .presence(let codes):
      codes.withUnsafeBufferPointer { codes in
        for place in rows.indices { groups[place] = codes[Int(rows[place])] < 0 ? 0 : 1 }
      }
    case .numbers(let numbers, let cuts):
      numbers.withUnsafeBufferPointer { numbers in
        cuts.withUnsafeBufferPointer { cuts in
          for place in rows.indices {
            groups[place] = Self.group(of: numbers[Int(rows[place])], cuts)
          }
        }
      }
    }
  }

  /// One more than the cuts that are not above the number. No processor could foresee a branch on
  /// them, so there is none.
  @inline(__always)
  private static func group(of number: Double, _ cuts: UnsafeBufferPointer<Double>) -> Int32 {
    var below = cuts[31] <= number ? 32 : 0
    below &+= cuts[below &+ 15] <= number ? 16 : 0
    below &+= cuts[below &+ 7] <= number ? 8 : 0
    below &+= cuts[below &+ 3] <= number ? 4 : 0
    below &+= cuts[below &+ 1] <= number ? 2 : 0
    below &+= cuts[below] <= number ? 1 : 0
    return number.isNaN ? 0 : Int32(truncatingIfNeeded: below &+ 1)
  }
}
