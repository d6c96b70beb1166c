/// The line (from 1) at which each row of a file starts; for messages about a row.
///
/// Where every row is one line, as in most files, nothing is kept. Else a place is kept for each row
/// that spans several. Lookup is O(log of those).
package struct RowLines: Equatable, Sendable {
  private let firstLine: Int
  /// Rows that follow one of several lines, ascending.
  private let rows: [Int]
  /// Lines that rows before have more than one each, from each of `rows` on.
  private let shifts: [Int]

  /// - Parameters:
  ///   - firstLine: the line of row 0.
  ///   - longRows: rows of more than one line, ascending, with how many more they have.
  init(firstLine: Int, longRows: [(row: Int, extraLines: Int)] = []) {
    self.firstLine = firstLine
    rows = longRows.map { $0.row + 1 }
    var sum = 0
    shifts = longRows.map { long in
      sum += long.extraLines
      return sum
    }
  }

  /// Of a table that does not come from text: the rows' own numbers, from 1.
  package static let rowNumbers = RowLines(firstLine: 1)

  package subscript(row: Int) -> Int {
    // The last of `rows` that is not behind this one.
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = (low + high) / 2
      if rows[middle] <= row { low = middle + 1 } else { high = middle }
    }
    return firstLine + row + (low == 0 ? 0 : shifts[low - 1])
  }
}
