/// Some of a number of rows, a bit each.
struct RowSet: Sendable, Equatable {
  private var words: [UInt64]
  private(set) var count = 0

  init(count: Int) { words = [UInt64](repeating: 0, count: (count + 63) / 64) }

  /// - Precondition: the row is not in the set.
  mutating func insert(_ row: Int) {
    words[row >> 6] |= 1 << UInt64(row & 63)
    count += 1
  }

  func contains(_ row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }

  /// In ascending order.
  var rows: [Int32] {
    var rows: [Int32] = []
    rows.reserveCapacity(count)
    for (place, word) in words.enumerated() {
      var rest = word
      while rest != 0 {
        rows.append(Int32(place << 6 + rest.trailingZeroBitCount))
        rest &= rest - 1
      }
    }
    return rows
  }

  func sharedCount(_ other: RowSet) -> Int {
    zip(words, other.words).reduce(0) { $0 + ($1.0 & $1.1).nonzeroBitCount }
  }

  /// Shared rows as a part of all rows of either (Jaccard 1901); 0 where there are none.
  func similarity(_ other: RowSet) -> Double {
    let shared = sharedCount(other)
    let all = count + other.count - shared
    return all == 0 ? 0 : Double(shared) / Double(all)
  }

  /// Shared rows as a part of the smaller set; 0 where that is empty.
  func containment(_ other: RowSet) -> Double {
    let smaller = min(count, other.count)
    return smaller == 0 ? 0 : Double(sharedCount(other)) / Double(smaller)
  }
}
