internal import Splitting
internal import Tabular

extension BinnedColumn {
  /// How models on all rows but those of each fold, and on all rows, see a column of numbers: its
  /// median and whether one is missing, read off the bins. O(rows + folds × bins).
  ///
  /// Where no row misses a number, nobody asks for the folds' medians; they are given that of all
  /// rows.
  func encodings(of column: Column, places: [Int32], folds: Folds) -> [ColumnEncoding] {
    let counts = counts(by: folds)
    let missingBin = binCount - 1
    let hasMissing = counts.contains { $0[missingBin] > 0 }
    let total = counts.reduce([Int](repeating: 0, count: binCount)) { zip($0, $1).map(+) }
    let whole = median(total, of: column, places: places) { _ in true }
    return (0...folds.count).map { fit in
      let own = fit == folds.count ? total : zip(total, counts[fit]).map(-)
      let median =
        hasMissing && fit < folds.count
        ? median(own, of: column, places: places) { folds.assignment[$0] != fit } : whole
      let isEmpty = own[..<missingBin].allSatisfy { $0 == 0 }
      let parts: [EncodedColumn.Part] =
        if let median, !isEmpty {
          own[missingBin] > 0 ? [.value(median: median), .missing] : [.value(median: median)]
        } else { [] }
      return ColumnEncoding(name: column.name, type: column.type, parts: parts)
    }
  }

  /// Rows by fold and bin.
  private func counts(by folds: Folds) -> [[Int]] {
    var counts = [Int](repeating: 0, count: folds.count * binCount)
    counts.withUnsafeMutableBufferPointer { counts in
      folds.assignment.withUnsafeBufferPointer { assignment in
        switch codes {
        case .bytes(let codes):
          codes.withUnsafeBufferPointer { codes in
            for row in codes.indices {
              counts[Int(assignment[row]) &* binCount &+ Int(codes[row])] += 1
            }
          }
        case .wide(let codes):
          for (row, code) in codes.enumerated() {
            counts[Int(assignment[row]) * binCount + Int(code)] += 1
          }
        }
      }
    }
    return (0..<folds.count).map { Array(counts[$0 * binCount..<($0 + 1) * binCount]) }
  }

  /// The mean of the two middle numbers of some rows, whose counts by bin these are; nil of none.
  private func median(
    _ counts: [Int], of column: Column, places: [Int32], where isIncluded: (Int) -> Bool
  ) -> Double? {
    let present = counts.dropLast().reduce(0, +)
    guard present > 0 else { return nil }
    let ranks = [(present - 1) / 2, present / 2]
    let middle: [Double]
    switch content {
    case .levels: return nil
    case .ordered(let numbers):
      let included = numbers.ascending.filter { isIncluded(Int($0)) }
      middle = ranks.map { numbers.numbers[Int(included[$0])] }
    case .numbers(let bins):
      middle = ranks.map { rank in
        var (bin, before) = (0, 0)
        while before + counts[bin] <= rank {
          before += counts[bin]
          bin += 1
        }
        if let values = bins.values { return values[bin] }
        return numbers(in: bin, of: column, places: places, where: isIncluded)[rank - before]
      }
    }
    // Halved before they are added, so that the sum cannot overflow.
    return middle[0] / 2 + middle[1] / 2
  }

  /// Ascending.
  private func numbers(
    in bin: Int, of column: Column, places: [Int32], where isIncluded: (Int) -> Bool
  ) -> [Double] {
    guard case .numbers(let numbers) = column.values, case .bytes(let codes) = codes else {
      preconditionFailure("numbers have few bins")
    }
    var found: [Double] = []
    NumberView.with(numbers, dividedBy: divisor, places: places) { numbers in
      codes.withUnsafeBufferPointer { codes in
        for row in codes.indices where Int(codes[row]) == bin && isIncluded(row) {
          found.append(numbers[row])
        }
      }
    }
    return found.sorted()
  }
}
