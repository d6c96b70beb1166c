internal import Parallel

/// How many rows stand more than once, exactly.
struct RepeatedRows: Sendable {
  /// Rows beyond the first of each kind.
  let count: Int
  /// Test rows of which training has an equal one.
  let seenTestRows: Int

  /// O(rows × columns).
  init(_ values: RowValues, testRows: [Int32], workers: Workers, mask: UInt64 = .max) {
    var isTest = [Bool](repeating: false, count: values.rowCount)
    for row in testRows { isTest[Int(row)] = true }
    let parts = RowKinds.map(values, workers: workers, mask: mask) { [isTest] part in
      var isInTraining = [Bool](repeating: false, count: part.count)
      var testRows = [Int](repeating: 0, count: part.count)
      for (row, kind) in zip(part.rows, part.kinds) {
        if isTest[Int(row)] { testRows[Int(kind)] += 1 } else { isInTraining[Int(kind)] = true }
      }
      let seen = zip(testRows, isInTraining).reduce(0) { $0 + ($1.1 ? $1.0 : 0) }
      return (repeated: part.rows.count - part.count, seen: seen)
    }
    count = parts.reduce(0) { $0 + $1.repeated }
    seenTestRows = parts.reduce(0) { $0 + $1.seen }
  }
}
