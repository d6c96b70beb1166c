/// The two passes over the rows. Nothing is kept of a cell between them but what it means, so
/// memory goes to the columns alone, and a column that turns out to be text late costs no more.
extension DelimitedReader {
  /// The first pass: types and numbers. The line of each row.
  func readTypes(
    _ start: RecordScanner, _ columns: inout [ColumnReader]
  ) throws(ReadingError) -> [Int] {
    let missing = MissingSpellings(options.missingSpellings)
    var scanner = start
    var cells: [Cell] = []
    var scratch: [UInt8] = []
    var lines: [Int] = []
    while true {
      let line = scanner.line
      let offset = scanner.offset
      guard try scanner.next(&cells) else { break }
      guard cells.count == columns.count else {
        if scanner.onlyLineEndsFollow(offset) { break }
        throw .raggedRow(line: line, found: cells.count, expected: columns.count)
      }
      lines.append(line)
      for index in cells.indices {
        let cell = cells[index]
        let isRead = cell.text(in: scanner.bytes, scratch: &scratch) { text in
          guard !missing.contains(text) else {
            columns[index].readMissing()
            return true
          }
          return columns[index].read(text, cell, line: line)
        }
        if !isRead, let expected = columns[index].type {
          throw .wrongType(
            CellPlace(line: line, column: index + 1, name: scanner.names[index]),
            text: cell.string(in: scanner.bytes), expected: expected)
        }
      }
    }
    return lines
  }

  /// The second pass: the codes of categories. Nil for columns of other types.
  func encodeCategories(
    _ start: RecordScanner, _ columns: [ColumnReader], rowCount: Int
  ) throws(ReadingError) -> [CodedValues?] {
    let categories = columns.indices.filter { columns[$0].finalType == .category }
    var codes = [[Int32]](repeating: [], count: columns.count)
    var levels = [LevelTable](repeating: LevelTable(), count: columns.count)
    for index in categories { codes[index].reserveCapacity(rowCount) }

    let missing = MissingSpellings(options.missingSpellings)
    var scanner = start
    var cells: [Cell] = []
    var scratch: [UInt8] = []
    var row = 0
    while !categories.isEmpty, row < rowCount, try scanner.next(&cells) {
      row += 1
      for index in categories {
        let code = cells[index].text(in: scanner.bytes, scratch: &scratch) { text in
          missing.contains(text) ? CodedValues.missing : levels[index].number(of: text)
        }
        codes[index].append(code)
      }
    }
    return columns.indices.map { index in
      guard columns[index].finalType == .category else { return nil }
      let (sorted, places) = levels[index].sorted()
      return CodedValues(
        codes: codes[index].map { $0 < 0 ? CodedValues.missing : places[Int($0)] },
        levels: sorted)
    }
  }
}
