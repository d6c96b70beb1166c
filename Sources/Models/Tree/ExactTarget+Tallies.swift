extension ExactTarget {
  /// Tallies of rows by a small integer that each has. O(rows).
  func tallies(
    by group: [Int32], count: Int, where isCounted: (Int) -> Bool
  ) -> [Tally] {
    var sizes = [Int](repeating: 0, count: count)
    for (row, group) in group.enumerated() where isCounted(row) { sizes[Int(group)] += 1 }
    var rows = sizes.map { size in
      var rows: [Int32] = []
      rows.reserveCapacity(size)
      return rows
    }
    for (row, group) in group.enumerated() where isCounted(row) {
      rows[Int(group)].append(Int32(row))
    }
    return rows.map { tally(of: $0) }
  }
}
