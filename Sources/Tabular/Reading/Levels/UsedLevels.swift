/// The numbers that a table has given, and which of them are levels of a row.
package struct UsedLevels: Sendable {
  package let table: LevelTable
  /// By number.
  package let isUsed: [Bool]

  package init(_ table: LevelTable, isUsed: [Bool]) {
    self.table = table
    self.isUsed = isUsed
  }

  /// All but the first, which are spellings of a missing cell.
  init(_ table: LevelTable, behind missing: MissingSpellings) {
    let count = Int(missing.count)
    self.init(table, isUsed: (0..<table.count).map { $0 >= count })
  }

  /// Those that rows have: a dictionary may hold more.
  package init(
    _ table: LevelTable, behind missing: MissingSpellings,
    in rows: UnsafeMutableBufferPointer<Int32>
  ) {
    var isUsed = [Bool](repeating: false, count: table.count)
    isUsed.withUnsafeMutableBufferPointer { isUsed in
      for number in rows where number >= 0 { isUsed[Int(number)] = true }
      for spelling in 0..<Int(missing.count) { isUsed[spelling] = false }
    }
    self.init(table, isUsed: isUsed)
  }
}
