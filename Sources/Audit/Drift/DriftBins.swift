internal import Tabular

/// Bins of a column that training and test are compared by: tenths of the training rows' numbers, or
/// levels that enough training rows have, the others together; missing is one more.
struct DriftBins: Sendable {
  private let values: ColumnValues
  private let binning: Binning

  private enum Binning {
    case cuts([Double])
    /// The bin of each level.
    case levels([Int])
  }

  let count: Int

  /// Tenths are what the index's rules of thumb are made for.
  private static let bins = 10

  init(_ column: Column, training: [Int32]) {
    values = column.values
    switch column.values {
    case .numbers(let numbers):
      let sorted = NumberSample.values(of: numbers, rows: training).sorted()
      var cuts: [Double] = []
      for bin in 1..<Self.bins where !sorted.isEmpty {
        let cut = sorted[bin * sorted.count / Self.bins]
        if cuts.last != cut { cuts.append(cut) }
      }
      binning = .cuts(cuts)
      count = cuts.count + 2
    case .codes(let coded):
      var counts = [Int](repeating: 0, count: coded.levels.count)
      for row in training where coded.codes[Int(row)] >= 0 {
        counts[Int(coded.codes[Int(row)])] += 1
      }
      let least = max(1, training.count / 100)
      // Bin 0 is missing, bin 1 that of rare levels.
      var next = 2
      binning = .levels(
        counts.map { count in
          guard count >= least else { return 1 }
          defer { next += 1 }
          return next
        })
      count = next
    }
  }

  /// Rows by bin. O(rows × log bins).
  func counts(of rows: [Int32]) -> [Int] {
    var counts = [Int](repeating: 0, count: count)
    switch (values, binning) {
    case (.numbers(let numbers), .cuts(let cuts)):
      for row in rows {
        let number = numbers[Int(row)]
        counts[number.isNaN ? 0 : 1 + cuts.prefix { $0 <= number }.count] += 1
      }
    case (.codes(let coded), .levels(let bins)):
      for row in rows {
        let code = coded.codes[Int(row)]
        counts[code < 0 ? 0 : bins[Int(code)]] += 1
      }
    default: preconditionFailure("a column's bins are of its kind")
    }
    return counts
  }
}
