internal import Statistics

/// Rows in their order by a number, cut into parts with about as many rows each. Rows of one number
/// are in one part, so that there are fewer parts where many are equal.
struct QuantileParts: Sendable {
  /// Of each row, in `0 ..< count`; some may be empty.
  let codes: [UInt8]

  static let count = 60

  /// O(n).
  ///
  /// - Precondition: none of the values is NaN.
  init(_ values: [Double]) {
    let ranks = DenseRanks(values)
    var counts = [Int](repeating: 0, count: ranks.distinct)
    for rank in ranks.ranks { counts[Int(rank)] += 1 }
    let parts = QuantileParts.places(counts, in: QuantileParts.count)
    codes = ranks.ranks.map { UInt8(parts[Int($0)]) }
  }

  private init(codes: [UInt8]) { self.codes = codes }

  /// The rows at these positions. O(rows).
  func selecting(_ rows: [Int32]) -> QuantileParts {
    QuantileParts(codes: rows.map { codes[Int($0)] })
  }

  /// The rows of each part where neighbours are joined to at most so many, and until each has so many
  /// rows, if there are as many.
  func rows(joinedTo most: Int, atLeast fewest: Int) -> [[Int]] {
    var counts = [Int](repeating: 0, count: QuantileParts.count)
    for code in codes { counts[Int(code)] += 1 }
    let places = QuantileParts.places(counts, in: most)
    var rows = [[Int]](repeating: [], count: most)
    for (row, code) in codes.enumerated() { rows[places[Int(code)]].append(row) }
    var joined: [[Int]] = []
    for part in rows where !part.isEmpty {
      // Heaps of equal values leave small parts between them.
      if let last = joined.last, last.count < fewest || part.count < fewest {
        joined[joined.count - 1] = last + part
      } else {
        joined.append(part)
      }
    }
    return joined
  }

  /// Which of `parts` equal parts of all rows the middle of each heap of rows lies in.
  private static func places(_ counts: [Int], in parts: Int) -> [Int] {
    let total = counts.reduce(0, +)
    var before = 0
    return counts.map { count in
      defer { before += count }
      return total == 0 ? 0 : min(parts - 1, parts * (2 * before + count) / (2 * total))
    }
  }
}
