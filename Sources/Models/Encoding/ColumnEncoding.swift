internal import Tabular

/// How one feature column becomes columns of the design.
struct ColumnEncoding: Sendable {
  let name: ColumnName
  let type: ColumnType
  /// What each of its columns of the design stands for; may be empty.
  let parts: [EncodedColumn.Part]

  /// Writes the parts of some rows of a column, one after the other, each as long as the rows.
  ///
  /// - Precondition: the column is of the type that was fitted, and the storage from `start` on is
  ///   zero.
  func encode(_ column: Column, rows: [Int32], into storage: inout [Double], from start: Int) {
    guard !parts.isEmpty else { return }
    switch column.values {
    case .numbers(let numbers): encode(numbers, rows: rows, into: &storage, from: start)
    case .codes(let values): encode(values, rows: rows, into: &storage, from: start)
    }
  }

  private func encode(
    _ numbers: [Double], rows: [Int32], into storage: inout [Double], from start: Int
  ) {
    guard case .value(let median) = parts[0] else { return }
    let hasIndicator = parts.count > 1
    let divisor: Double = type == .dateTime ? 86_400 : 1
    for (position, row) in rows.enumerated() {
      let number = numbers[Int(row)]
      if number.isNaN {
        storage[start + position] = median
        if hasIndicator { storage[start + rows.count + position] = 1 }
      } else {
        storage[start + position] = number / divisor
      }
    }
  }

  private func encode(
    _ values: CodedValues, rows: [Int32], into storage: inout [Double], from start: Int
  ) {
    let (partOfCode, partOfMissing) = partsOfCodes(values.levels)
    for (position, row) in rows.enumerated() {
      let code = values.codes[Int(row)]
      if let part = code < 0 ? partOfMissing : partOfCode[Int(code)] {
        storage[start + part * rows.count + position] = 1
      }
    }
  }

  /// The part that a level, and a missing value, counts in. Levels are those of any table.
  func partsOfCodes(_ levels: [ExactString]) -> (levels: [Int?], missing: Int?) {
    var partOfLevel: [ExactString: Int] = [:]
    var missing: Int?
    var rare: Int?
    for (index, part) in parts.enumerated() {
      switch part {
      case .level(let level): partOfLevel[level] = index
      case .missing: missing = index
      case .rareLevel: rare = index
      case .value: break
      }
    }
    return (levels.map { partOfLevel[$0] ?? rare }, missing ?? rare)
  }

  /// The part of rare levels.
  var rarePart: Int? { parts.firstIndex(of: .rareLevel) }
}
