internal import CByteMasks

/// Reads pieces of a text into the columns of a table, on one thread.
///
/// Cells are read where they stand: the scan of a number finds its end too. What is rare (quotes with
/// line breaks, missing numbers, exceptions) leaves the loop. Others look at it when the thread is
/// done with it.
final class PieceParser: @unchecked Sendable {
  let delimiter: UInt8
  let missing: MissingSpellings
  let names: [ColumnName]
  let targets: UnsafeMutableBufferPointer<ColumnTarget>
  let levels: [LevelTable]
  let scan = DecimalScan()
  /// Rows of several lines.
  private(set) var longRows: [(row: Int, extraLines: Int)] = []
  /// Line breaks within the quotes of the record that is being read.
  var extraLines = 0
  /// Where doubled quotes are undone.
  let scratch = PaddedBuffer()

  /// What ends a piece before its time.
  enum Stop: Error {
    /// The record is not as its cells should be.
    case malformed
    case wrongType(column: Int)
    case changed
  }

  init(
    delimiter: UInt8, missing: MissingSpellings, names: [ColumnName], plans: [ColumnPlan]
  ) {
    self.delimiter = delimiter
    self.missing = missing
    self.names = names
    levels = plans.map { _ in LevelTable() }
    targets = .allocate(capacity: plans.count)
    for (index, plan) in plans.enumerated() {
      if plan.kind == .category { levels[index].add(missing) }
      targets.initializeElement(
        at: index,
        to: ColumnTarget(
          kind: plan.kind, isWanted: plan.isWanted, numbers: plan.storage?.numbers,
          codes: plan.storage?.codes, levels: levels[index]))
    }
  }

  deinit { targets.deallocate() }

  /// The first thing that is wrong.
  func parse(_ text: UnsafeBufferPointer<UInt8>, _ piece: RecordMap.Piece) -> ReadingError? {
    guard let start = text.baseAddress else { return .sourceChanged }
    let longRowsBefore = longRows.count
    var record = start
    var row = piece.rows.lowerBound
    do throws(Stop) {
      try parseRecords(&record, end: start + text.count, &row, piece.rows.upperBound)
      return nil
    } catch {
      let extra = longRows[longRowsBefore...].reduce(0) { $0 + $1.extraLines }
      let line = piece.firstLine + (row - piece.rows.lowerBound) + extra
      return reason(error, text, record - start, line: line)
    }
  }

  private func parseRecords(
    _ record: inout UnsafePointer<UInt8>, end: UnsafePointer<UInt8>, _ row: inout Int, _ rowEnd: Int
  ) throws(Stop) {
    guard let targets = targets.baseAddress else { return }
    let last = self.targets.count - 1
    let delimiter = delimiter
    let scan = scan
    while row < rowEnd {
      guard record < end else { throw .changed }
      var next = record
      var column = 0
      while true {
        let target = targets + column
        var stop: UnsafePointer<UInt8>?
        switch target.pointee.kind {
        case .number:
          var value = 0.0
          if let behind = scan.scan(next, &value), isEnd(behind[0]) {
            target.pointee.numbers.unsafelyUnwrapped[row] = value
            stop = behind
          }
        case .category: stop = readPlainCategory(next, target, row)
        case .dateTime, .boolean, .unknown, .skipped: break
        }
        let behind: UnsafePointer<UInt8>
        if let stop { behind = stop } else { behind = try readCell(next, column, row) }
        if behind[0] == delimiter {
          guard column < last else { throw .malformed }
          next = behind + 1
          column += 1
          continue
        }
        guard column == last else { throw .malformed }
        next = behind + (behind[0] == UInt8(ascii: "\r") && behind[1] == UInt8(ascii: "\n") ? 2 : 1)
        break
      }
      if extraLines > 0 { endLongRow(row) }
      record = next
      row += 1
    }
    // One byte more where the last record lacks its line end.
    guard record <= end + 1 else { throw .changed }
  }

  @inline(__always)
  func isEnd(_ byte: UInt8) -> Bool {
    byte == delimiter || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }

  /// The end of a cell without line breaks or doubled quotes; nil for any other.
  @inline(__always)
  private func readPlainCategory(
    _ start: UnsafePointer<UInt8>, _ target: UnsafeMutablePointer<ColumnTarget>, _ row: Int
  ) -> UnsafePointer<UInt8>? {
    var text = start
    var end = start
    var behind = start
    if start[0] != UInt8(ascii: "\"") {
      end = endOfPlainCell(start)
      behind = end
    } else {
      text = start + 1
      end = nextQuoteOrBreak(text)
      behind = end + 1
      guard end[0] == UInt8(ascii: "\""), isEnd(behind[0]) else { return nil }
    }
    store(level: text, count: end - text, target, row)
    return behind
  }

  /// What the number means, and whether it is a level at all, is known when all have read.
  @inline(__always)
  func store(
    level text: UnsafePointer<UInt8>, count: Int, _ target: UnsafeMutablePointer<ColumnTarget>,
    _ row: Int
  ) {
    target.pointee.codes.unsafelyUnwrapped[row] = target.pointee.levels.number(
      of: text, count: count)
  }

  @inline(__always)
  func endOfPlainCell(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    next(delimiter, orLineBreakFrom: start)
  }

  @inline(__always)
  func nextQuoteOrBreak(_ start: UnsafePointer<UInt8>) -> UnsafePointer<UInt8> {
    next(UInt8(ascii: "\""), orLineBreakFrom: start)
  }

  @inline(__always)
  private func next(
    _ byte: UInt8, orLineBreakFrom start: UnsafePointer<UInt8>
  ) -> UnsafePointer<UInt8> {
    var end = start
    while true {
      let mask = harness_mask_16_any(end, byte, UInt8(ascii: "\n"), UInt8(ascii: "\r"))
      if mask != 0 { return end + mask.trailingZeroBitCount }
      end += 16
    }
  }

  private func endLongRow(_ row: Int) {
    longRows.append((row, extraLines))
    extraLines = 0
  }

  /// Reads the record once more, slowly, for the words of the error.
  private func reason(
    _ stop: Stop, _ text: UnsafeBufferPointer<UInt8>, _ offset: Int, line: Int
  ) -> ReadingError {
    var scanner = RecordScanner(text, from: offset, line: line, delimiter: delimiter)
    scanner.names = names
    var cells: [Cell] = []
    do throws(ReadingError) {
      guard try scanner.next(&cells) else { return .sourceChanged }
    } catch {
      return error
    }
    if cells.count != names.count {
      return .raggedRow(line: line, found: cells.count, expected: names.count)
    }
    guard case .wrongType(let column) = stop else { return .sourceChanged }
    return .wrongType(
      CellPlace(line: line, column: column + 1, name: names[column]),
      text: cells[column].string(in: text), expected: targets[column].kind.type)
  }
}

extension ColumnTarget.Kind {
  init(_ type: ColumnType?) {
    self =
      switch type {
      case .number: .number
      case .dateTime: .dateTime
      case .boolean: .boolean
      case .category: .category
      case nil: .unknown
      }
  }

  /// The type of what is stored.
  var type: ColumnType {
    switch self {
    case .number: .number
    case .dateTime: .dateTime
    case .boolean: .boolean
    case .category, .unknown, .skipped: .category
    }
  }
}
