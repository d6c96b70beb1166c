internal import Tabular

/// Bins of a column that training and test are compared by: tenths of the training rows' numbers, or
/// levels that enough training rows have, the others together; missing is one more.
struct DriftBins: Sendable {
  private let groups: ColumnGroups

  /// Tenths are what the index's rules of thumb are made for.
  private static let bins = 10

  init(_ column: Column, training: [Int32]) {
    switch column.values {
    case .numbers(let numbers):
      groups = ColumnGroups(
        numbers,
        cuts: NumberSample.cuts(
          NumberSample.values(of: numbers, rows: training).sorted(), parts: Self.bins))
    case .codes(let coded):
      var counts = [Int](repeating: 0, count: coded.levels.count)
      for row in training where coded.codes[Int(row)] >= 0 {
        counts[Int(coded.codes[Int(row)])] += 1
      }
      let least = max(1, training.count / 100)
      // Rare levels are group 1, whether or not there are any.
      var next: Int32 = 1
      groups = ColumnGroups(
        coded,
        groupOfLevel: counts.map { count in
          guard count >= least else { return 1 }
          next += 1
          return next
        })
    }
  }

  /// Rows by bin. O(rows).
  func counts(of rows: [Int32]) -> [Int] { groups.counts(of: rows) }
}
