package import Tabular

/// A split as a file: one line for each row of the data with its id and its part, so that others
/// can reproduce it without the data.
package struct SplitFile: Sendable {
  /// CSV: UTF-8, commas, LF. The header names the id column (`row` where rows are numbered) and
  /// `part`; parts are `train` and `test`. Ids are kept to the byte and not guarded against
  /// spreadsheets that take a cell for a formula.
  package let bytes: [UInt8]

  /// Ids come one for each row of the data, in its order. O(rows).
  /// - Precondition: the split covers all rows.
  package init(ids: RowIDs, idColumn: ColumnName, split: Split) {
    precondition(
      split.trainingRows.count + split.testRows.count == ids.count, "rows without a part")
    var isTest = [Bool](repeating: false, count: ids.count)
    for row in split.testRows { isTest[Int(row)] = true }

    var bytes: [UInt8] = []
    // Ids of a million rows are mostly short.
    bytes.reserveCapacity(ids.count * 16)
    // An id column may be called `part` itself; a file with two equal names could not be read.
    let part = idColumn == "part" ? "split_part" : "part"
    DelimitedText.append(record: [idColumn.exact, ExactString(part)], to: &bytes)
    let train = Array(",train\n".utf8)
    let test = Array(",test\n".utf8)
    for (row, isTest) in isTest.enumerated() {
      ids.append(row: row, to: &bytes)
      bytes += isTest ? test : train
    }
    self.bytes = bytes
  }
}
