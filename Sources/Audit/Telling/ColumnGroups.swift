internal import Parallel
internal import Tabular

/// A column's rows in groups: the levels of a category, or bins of numbers between quantiles.
/// Group 0 is missing.
struct ColumnGroups: Sendable {
  private let values: Values
  let count: Int

  private enum Values {
    case codes([Int32])
    /// The group of missing, and then of each level.
    case grouped([Int32], groups: [Int32])
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
      self.init(.codes(coded.codes), count: coded.levels.count + 1)
    case .numbers(let numbers):
      let sorted = NumberSample.values(of: numbers, rows: rows).sorted()
      let bins = min(Self.bins, sorted.count / Self.minimumRows)
      guard bins >= 2 else { return nil }
      self.init(numbers, cuts: NumberSample.cuts(sorted, parts: bins))
    }
  }

  /// The numbers below the first cut, from the first up to the second, and so on.
  ///
  /// - Precondition: cuts are ascending, and fewer than 64.
  init(_ numbers: [Double], cuts: [Double]) {
    let padding = [Double](repeating: .infinity, count: Self.bins - 1 - cuts.count)
    self.init(.numbers(numbers, cuts: cuts + padding), count: cuts.count + 2)
  }

  /// Levels by their groups, which are numbered from 1.
  init(_ coded: CodedValues, groupOfLevel: [Int32]) {
    self.init(
      .grouped(coded.codes, groups: [0] + groupOfLevel), count: Int(groupOfLevel.max() ?? 0) + 1)
  }

  /// Group 0 where the value is missing, group 1 where it is not.
  init(missingIn column: Column) {
    switch column.values {
    case .codes(let coded):
      self.init(coded, groupOfLevel: [Int32](repeating: 1, count: coded.levels.count))
    case .numbers(let numbers): self.init(numbers, cuts: [])
    }
  }

  private init(_ values: Values, count: Int) {
    self.values = values
    self.count = count
  }

  /// Rows by group. O(rows).
  func counts(of rows: [Int32]) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    forEachPanel(of: rows) { _, groups in
      for group in groups { counts[Int(group)] += 1 }
    }
    return counts
  }

  /// Groups of a panel of rows fit the nearest cache.
  private static let panelLength = 2048

  /// Calls the body with some of these rows and their groups, until all have come.
  func forEachPanel(
    of rows: [Int32],
    _ body: (_ rows: UnsafeBufferPointer<Int32>, _ groups: UnsafeBufferPointer<Int32>) -> Void
  ) {
    let panels = RowChunks(rowCount: rows.count, length: Self.panelLength)
    withUnsafeTemporaryAllocation(of: Int32.self, capacity: Self.panelLength) { buffer in
      rows.withUnsafeBufferPointer { rows in
        for panel in 0..<panels.count {
          let slice = UnsafeBufferPointer(rebasing: rows[panels[panel]])
          write(slice, to: buffer)
          body(slice, UnsafeBufferPointer(rebasing: buffer[..<slice.count]))
        }
      }
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
    case .grouped(let codes, let groupOfCode):
      codes.withUnsafeBufferPointer { codes in
        groupOfCode.withUnsafeBufferPointer { groupOfCode in
          for place in rows.indices {
            groups[place] = groupOfCode[Int(codes[Int(rows[place])]) + 1]
          }
        }
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
