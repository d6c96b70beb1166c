extension ExactTarget {
  /// Tallies of rows by a small integer that each has. O(rows).
  func tallies(
    by group: [Int32], count: Int, where isCounted: (Int) -> Bool
  ) -> [Tally] {
    var rows = [[Int32]](repeating: [], count: count)
    for (row, group) in group.enumerated() where isCounted(row) {
      rows[Int(group)].append(Int32(row))
    }
    return rows.map { tally(of: $0) }
  }
}
