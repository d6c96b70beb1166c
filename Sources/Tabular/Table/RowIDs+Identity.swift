extension RowIDs {
  /// A number for each of these rows that follows from its id alone, whatever else is in the table
  /// and wherever the row stands. O(rows).
  package func identities(of rows: [Int32]) -> [UInt64] {
    rows.map { self[Int($0)].identity }
  }
}

extension Column {
  /// The same of these rows' cells: equal cells have equal numbers, and missing ones are equal.
  /// O(rows + levels).
  package func identities(of rows: [Int32]) -> [UInt64] {
    switch values {
    // No two numbers have the same bits, but for the two zeros.
    case .numbers(let numbers):
      return rows.map { numbers[Int($0)].isNaN ? UInt64.max : (numbers[Int($0)] + 0).bitPattern }
    case .codes(let codes):
      let ofLevels = codes.levels.map(\.identity)
      return rows.map { row in
        let code = codes.codes[Int(row)]
        return code < 0 ? UInt64.max : ofLevels[Int(code)]
      }
    }
  }
}

extension ExactString {
  /// FNV-1a of the bytes (Fowler, Noll and Vo 1991), the same on every machine.
  fileprivate var identity: UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in string.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return hash
  }
}
