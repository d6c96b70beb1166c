internal import Tabular

/// A column's rows in groups: the levels of a category, or bins of numbers between quantiles.
/// Group 0 is missing.
struct ColumnGroups: Sendable {
  private let values: Values
  let count: Int

  private enum Values {
    case codes([Int32])
    /// With as many cuts as `searchSteps` need, ascending, the last ones infinite.
    case numbers([Double], cuts: [Double])
  }

  /// Bins of a column of numbers, at most: as many as six steps of a binary search tell apart.
  private static let bins = 64
  private static let searchSteps = [32, 16, 8, 4, 2, 1]
  /// Fewer rows a group than this, and a column explains its own rows by chance.
  private static let minimumRows = 20
  /// Quantiles of so many rows are near enough to those of all: a bin's share of a million rows is
  /// then 1.6 ± 0.1 %.
  private static let sampleLength = 1 << 14

  /// Nil for a column with too many levels, or too few numbers, to tell.
  init?(_ column: Column, rows: [Int]) {
    switch column.values {
    case .codes(let coded):
      guard coded.levels.count * Self.minimumRows <= rows.count else { return nil }
      values = .codes(coded.codes)
      count = coded.levels.count + 1
    case .numbers(let numbers):
      let sorted = Self.sample(of: numbers, rows: rows).sorted()
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

  /// Values of rows at even distances, or all where those are few or mostly missing.
  private static func sample(of numbers: [Double], rows: [Int]) -> [Double] {
    func present(every step: Int) -> [Double] {
      stride(from: 0, to: rows.count, by: step).compactMap { place in
        let number = numbers[rows[place]]
        return number.isNaN ? nil : number
      }
    }
    let sample = present(every: (rows.count + sampleLength - 1) / sampleLength)
    return sample.count < bins * minimumRows ? present(every: 1) : sample
  }

  /// Writes the group of each of these rows. O(rows).
  func write(_ rows: ArraySlice<Int>, to groups: UnsafeMutableBufferPointer<Int32>) {
    switch values {
    case .codes(let codes):
      for (place, row) in rows.enumerated() { groups[place] = codes[row] + 1 }
    case .numbers(let numbers, let cuts):
      cuts.withUnsafeBufferPointer { cuts in
        for (place, row) in rows.enumerated() {
          let number = numbers[row]
          // The number of cuts that are not above. Without branches, which no processor could
          // foresee.
          var below = 0
          for step in Self.searchSteps { below += cuts[below + step - 1] <= number ? step : 0 }
          groups[place] = number.isNaN ? 0 : Int32(1 + below)
        }
      }
    }
  }
}
