/// For each row the columns in which it has the rare one of two values, in the order of the rows
/// that passes take. Four bytes a row and a rare value.
struct RareValueRows: Sendable {
  /// Row i has `columns[starts[i] ..< starts[i + 1]]`, ascending.
  private let starts: [Int32]
  private let columns: [Int32]
  /// The most that a row has.
  let longestRow: Int

  /// Nil for no columns. O(rows × columns).
  init?(_ numbers: [(values: [Double], rare: Double)], rows: FoldedRows) {
    guard !numbers.isEmpty else { return nil }
    var starts: [Int32] = [0]
    starts.reserveCapacity(rows.count + 1)
    var columns: [Int32] = []
    var longest = 0
    var lists = [Int32](repeating: 0, count: rows.longestChunk * numbers.count)
    var counts = [Int](repeating: 0, count: rows.longestChunk)
    for chunk in 0..<rows.chunkCount {
      let range = rows.chunk(chunk)
      for row in 0..<range.count { counts[row] = 0 }
      rows.places.withUnsafeBufferPointer { places in
        for (column, number) in numbers.enumerated() {
          number.values.withUnsafeBufferPointer { values in
            for row in 0..<range.count {
              // Written in any case, kept where it is the value: no branch.
              let count = counts[row]
              lists[row * numbers.count + count] = Int32(column)
              counts[row] =
                count + (values[Int(places[range.lowerBound + row])] == number.rare ? 1 : 0)
            }
          }
        }
      }
      for row in 0..<range.count {
        let first = row * numbers.count
        columns += lists[first..<first + counts[row]]
        starts.append(Int32(columns.count))
        longest = max(longest, counts[row])
      }
    }
    self.starts = starts
    self.columns = columns
    longestRow = longest
  }

  /// Writes the lists of some rows, `stride` apart, and their lengths.
  func fill(
    _ rows: Range<Int>, stride: Int, lists: UnsafeMutablePointer<Int32>,
    counts: UnsafeMutablePointer<Int32>
  ) {
    for (index, row) in rows.enumerated() {
      let range = Int(starts[row])..<Int(starts[row + 1])
      let list = lists + index * stride
      for (place, entry) in range.enumerated() { list[place] = columns[entry] }
      counts[index] = Int32(range.count)
    }
  }
}
