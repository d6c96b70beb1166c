package import Tabular

/// Which rows belong together: all of one customer, say. Rows of a cluster may be alike in any way;
/// clusters are independent of each other.
package struct Clusters: Sendable {
  /// Of each row, in `0 ..< count`; each cluster has a row.
  package let codes: [Int32]
  let count: Int

  /// Of a column's cells: a cluster for each value. Missing ones are one cluster. O(rows).
  package init(_ column: Column) {
    switch column.values {
    case .codes(let codes): self.init(codes.codes)
    case .numbers(let numbers):
      // No two numbers have the same bits, but for the two zeros.
      self.init(numbers.map { $0.isNaN ? UInt64.max : ($0 + 0).bitPattern })
    }
  }

  /// Rows with equal numbers are a cluster. Clusters are numbered in the order of their first rows.
  package init(_ numbers: [some BinaryInteger]) {
    var clusterOf: [Int: Int32] = [:]
    codes = numbers.map { number in
      let number = Int(truncatingIfNeeded: number)
      if let cluster = clusterOf[number] { return cluster }
      let cluster = Int32(clusterOf.count)
      clusterOf[number] = cluster
      return cluster
    }
    count = clusterOf.count
  }

  /// The rows at these positions. O(rows).
  func selecting(_ rows: [Int32]) -> Clusters { Clusters(rows.map { codes[Int($0)] }) }

  /// Rows cluster by cluster: those of cluster c are `rows[starts[c] ..< starts[c + 1]]`. O(rows).
  package var members: (rows: [Int32], starts: [Int]) {
    var starts = [Int](repeating: 0, count: count + 1)
    for code in codes { starts[Int(code) + 1] += 1 }
    for cluster in 0..<count { starts[cluster + 1] += starts[cluster] }
    var next = starts
    var rows = [Int32](repeating: 0, count: codes.count)
    for (row, code) in codes.enumerated() {
      rows[next[Int(code)]] = Int32(row)
      next[Int(code)] += 1
    }
    return (rows, starts)
  }
}
