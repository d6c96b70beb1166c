/// A distinct id for each row of a table: the cells of an id column, or the rows' numbers in their
/// file, from 1.
///
/// Ids are kept as codes or numbers and become text one at a time, where somebody asks: a string a
/// row would cost more than the rest of a small table.
package struct RowIDs: RandomAccessCollection, Sendable {
  private enum Storage {
    /// All rows of a file, in its order.
    case everyRow(count: Int)
    /// Some rows of a file, by their numbers, ascending.
    case numbers([Int32])
    /// No level twice, no cell missing.
    case texts(CodedValues)
  }

  private let storage: Storage

  /// The rows of a file are numbered from 1.
  package init(rowCount: Int) { storage = .everyRow(count: rowCount) }

  /// - Precondition: no cell is missing, and no two are equal.
  package init(_ values: CodedValues) { storage = .texts(values) }

  private init(_ storage: Storage) { self.storage = storage }

  /// The ids of these rows. O(rows).
  /// - Precondition: rows are ascending.
  package func selecting(_ rows: [Int32]) -> RowIDs {
    switch storage {
    case .everyRow: RowIDs(.numbers(rows.map { $0 + 1 }))
    case .numbers(let numbers): RowIDs(.numbers(rows.map { numbers[Int($0)] }))
    case .texts(let values):
      RowIDs(
        .texts(CodedValues(codes: rows.map { values.codes[Int($0)] }, levels: values.levels)))
    }
  }

  package var startIndex: Int { 0 }

  package var endIndex: Int {
    switch storage {
    case .everyRow(let count): count
    case .numbers(let numbers): numbers.count
    case .texts(let values): values.codes.count
    }
  }

  package subscript(row: Int) -> ExactString {
    switch storage {
    case .everyRow: ExactString(String(row + 1))
    case .numbers(let numbers): ExactString(String(numbers[row]))
    case .texts(let values): values.levels[Int(values.codes[row])]
    }
  }

  /// Writes the row's id as a cell of delimited text.
  package func append(row: Int, to bytes: inout [UInt8]) {
    switch storage {
    case .everyRow: DelimitedText.append(number: row + 1, to: &bytes)
    case .numbers(let numbers): DelimitedText.append(number: Int(numbers[row]), to: &bytes)
    case .texts(let values):
      DelimitedText.append(cell: values.levels[Int(values.codes[row])], to: &bytes)
    }
  }

  /// The row that has each id of another file's column: `RowIDs.none` where no row has it, or where
  /// the cell is missing. Nil for a column of dates or booleans.
  ///
  /// Texts are equal by their bytes. A row number may be written as programs write numbers: `7.0`
  /// is 7. O(rows + levels).
  package func rows(of column: Column) -> [Int32]? {
    switch (storage, column.type, column.values) {
    case (.texts(let own), .category, .codes(let values)):
      let rowOfLevel = own.rows(ofLevels: values.levels)
      return values.codes.map { $0 < 0 ? RowIDs.none : rowOfLevel[Int($0)] }
    case (_, .category, .codes(let values)):
      let rowOfLevel = values.levels.map { level in
        DecimalNumber.parse(Array(level.string.utf8)).map { row(numbered: $0) } ?? RowIDs.none
      }
      return values.codes.map { $0 < 0 ? RowIDs.none : rowOfLevel[Int($0)] }
    case (_, .number, .numbers(let values)): return values.map { row(numbered: $0) }
    default: return nil
    }
  }

  /// Stands for no row.
  package static let none: Int32 = -1

  /// The row with this number in its file. O(1), or O(log rows) where only some rows are kept.
  private func row(numbered number: Double) -> Int32 {
    guard let number = Int32(exactly: number) else { return RowIDs.none }
    switch storage {
    case .everyRow(let count): return number >= 1 && Int(number) <= count ? number - 1 : RowIDs.none
    case .numbers(let numbers):
      var (low, high) = (0, numbers.count)
      while low < high {
        let middle = (low + high) / 2
        if numbers[middle] < number { low = middle + 1 } else { high = middle }
      }
      return low < numbers.count && numbers[low] == number ? Int32(low) : RowIDs.none
    case .texts: return RowIDs.none
    }
  }
}

extension CodedValues {
  /// The row that has each of these levels, or `RowIDs.none`. Both lists of levels are sorted, so one
  /// walk along them finds all. O(rows + levels).
  ///
  /// - Precondition: no two rows have one level.
  fileprivate func rows(ofLevels others: [ExactString]) -> [Int32] {
    var rowOfLevel = [Int32](repeating: RowIDs.none, count: levels.count)
    for (row, code) in codes.enumerated() { rowOfLevel[Int(code)] = Int32(row) }
    var level = 0
    return others.map { other in
      while level < levels.count, levels[level] < other { level += 1 }
      return level < levels.count && levels[level] == other ? rowOfLevel[level] : RowIDs.none
    }
  }
}
