/// Goes through a text byte by byte, and tells exactly where each record and cell stands: for texts
/// whose quotes do not all open at the start of a cell, and to say where something is.
struct StructureWalk {
  private enum State {
    case cellStart, plain, quoted
    /// Behind a quote within quotes: it closes them, or is doubled.
    case afterQuote
    /// Behind a closing quote stands text.
    case broken
  }

  let delimiter: UInt8
  private var state = State.cellStart
  /// Bytes gone through.
  private(set) var offset = 0
  /// Line ends before.
  private(set) var line = 0
  /// Records before this one, and where this one starts.
  private(set) var record = RecordMap.Cut(offset: 0, record: 0, line: 0)
  /// The cell in its record, from 0.
  private(set) var column = 0
  /// Records in a row, up to this one, that are an empty line.
  private(set) var emptyRecordsAtEnd = 0
  private var quoteLine = 0
  private var textAfterQuote: [UInt8] = []
  /// Nothing more can be told.
  private(set) var isFinished = false

  init(delimiter: UInt8) { self.delimiter = delimiter }

  /// Goes on, through bytes that end neither within a character nor between CR and LF, up to a
  /// place in the text where one is given.
  mutating func walk(_ bytes: UnsafeBufferPointer<UInt8>, upTo end: Int = .max) {
    let start = offset
    while offset - start < bytes.count, offset < end, !isFinished {
      let byte = bytes[offset - start]
      offset += 1
      let isReturn = byte == UInt8(ascii: "\r")
      let isLineEnd = isReturn || byte == UInt8(ascii: "\n")
      if isReturn, offset - start < bytes.count, bytes[offset - start] == UInt8(ascii: "\n") {
        offset += 1
      }
      if isLineEnd { line += 1 }
      step(byte, isLineEnd: isLineEnd)
    }
  }

  private mutating func step(_ byte: UInt8, isLineEnd: Bool) {
    switch state {
    case .quoted:
      if byte == UInt8(ascii: "\"") { state = .afterQuote }
      return
    case .cellStart, .afterQuote:
      if byte == UInt8(ascii: "\"") {
        if state == .cellStart { quoteLine = line }
        state = .quoted
        return
      }
    case .plain, .broken: break
    }
    if byte != delimiter, !isLineEnd {
      if state == .afterQuote { state = .broken }
      if state == .broken { textAfterQuote.append(byte) } else { state = .plain }
      return
    }
    if state == .broken {
      isFinished = true
      return
    }
    let isEmptyLine = state == .cellStart && column == 0
    state = .cellStart
    if isLineEnd {
      emptyRecordsAtEnd = isEmptyLine ? emptyRecordsAtEnd + 1 : 0
      record = RecordMap.Cut(offset: offset, record: record.record + 1, line: line)
      column = 0
    } else {
      column += 1
    }
  }

  /// Whether a record has begun and is not at its end.
  var isWithinRecord: Bool { offset > record.offset }

  /// What is wrong with the quotes, at the text's end.
  func failure(names: [ColumnName]) -> ReadingError? {
    switch state {
    case .quoted: .unclosedQuote(place(line: quoteLine, names))
    case .broken:
      .textAfterQuote(
        place(line: record.line, names), text: String(decoding: textAfterQuote, as: UTF8.self))
    case .cellStart, .plain, .afterQuote: nil
    }
  }

  /// Where the walk is.
  func place(names: [ColumnName]) -> CellPlace {
    place(line: record.line, record.record == 0 ? [] : names)
  }

  private func place(line: Int, _ names: [ColumnName]) -> CellPlace {
    CellPlace(
      line: line + 1, column: column + 1, name: column < names.count ? names[column] : nil)
  }
}
