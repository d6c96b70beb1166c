/// The place of each value among the distinct ones, from the smallest: equal values have equal
/// ranks, and every rank below `distinct` is some value's.
///
/// Whatever depends on the order of values alone is computed from these, and a selection of rows
/// has its ranks without comparing values again.
package struct DenseRanks: Sendable, Equatable {
  package let ranks: [Int32]
  package let distinct: Int

  /// O(n), by the digits of the values' upper halves, for values that mostly differ in these;
  /// O(n log n) at worst. −0 equals 0.
  ///
  /// - Precondition: none of the values is NaN.
  package init(_ values: [Double]) {
    var keys = [UInt64](repeating: 0, count: values.count)
    for (place, value) in values.enumerated() {
      keys[place] = RadixOrder.ordered(value) & 0xffff_ffff_0000_0000 | UInt64(place)
    }
    RadixOrder.sort(&keys, byBits: 32..<64)
    var ranks = [Int32](repeating: 0, count: values.count)
    var next: Int32 = -1
    var last = Double.nan
    var start = 0
    while start < keys.count {
      var end = start + 1
      while end < keys.count && keys[end] >> 32 == keys[start] >> 32 { end += 1 }
      // Alike in their upper halves: mostly one, or all the same.
      let first = values[DenseRanks.place(keys[start])]
      if keys[start..<end].contains(where: { values[DenseRanks.place($0)] != first }) {
        keys[start..<end].sort {
          values[DenseRanks.place($0)] < values[DenseRanks.place($1)]
        }
      }
      for key in keys[start..<end] {
        let place = DenseRanks.place(key)
        if values[place] != last {
          next += 1
          last = values[place]
        }
        ranks[place] = next
      }
      start = end
    }
    self.ranks = ranks
    distinct = Int(next) + 1
  }

  private init(ranks: [Int32], distinct: Int) {
    self.ranks = ranks
    self.distinct = distinct
  }

  /// Rows in ascending order of their values, equal ones in their own order. O(n).
  package var order: [Int32] {
    var places = [Int32](repeating: 0, count: distinct + 1)
    for rank in ranks { places[Int(rank) + 1] += 1 }
    for rank in 1..<places.count { places[rank] += places[rank - 1] }
    var order = [Int32](repeating: 0, count: ranks.count)
    for (row, rank) in ranks.enumerated() {
      order[Int(places[Int(rank)])] = Int32(row)
      places[Int(rank)] += 1
    }
    return order
  }

  /// The ranks of these rows among themselves. O(rows).
  package func selecting(_ rows: [Int32]) -> DenseRanks {
    var keys = [UInt64](repeating: 0, count: rows.count)
    for (place, row) in rows.enumerated() {
      keys[place] = UInt64(ranks[Int(row)]) << 32 | UInt64(place)
    }
    let bits = Int.bitWidth - distinct.leadingZeroBitCount
    RadixOrder.sort(&keys, byBits: 32..<32 + bits)
    var selected = [Int32](repeating: 0, count: rows.count)
    var next: Int32 = -1
    var last = UInt64.max
    for key in keys {
      if key >> 32 != last {
        next += 1
        last = key >> 32
      }
      selected[DenseRanks.place(key)] = next
    }
    return DenseRanks(ranks: selected, distinct: Int(next) + 1)
  }

  private static func place(_ key: UInt64) -> Int { Int(key & 0xffff_ffff) }
}
