/// Takes delimited text apart into records and cells (RFC 4180), a record at a time.
///
/// A record ends at LF, CRLF or a lone CR outside quotes, or at the end of the file. A cell that
/// starts with a quote ends at the quote that closes it, with anything in between and quotes in it
/// doubled. In any other cell a quote is a character like others.
struct RecordScanner {
  let bytes: UnsafeBufferPointer<UInt8>
  let delimiter: UInt8
  /// Names for messages, once the header is known.
  var names: [ColumnName] = []
  /// The next byte to read.
  private(set) var offset: Int
  /// The line of that byte, from 1.
  private(set) var line: Int

  private static let quote = UInt8(ascii: "\"")
  private static let lineFeed = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, from offset: Int, line: Int = 1, delimiter: UInt8
  ) {
    self.line = line
    self.bytes = bytes
    self.offset = offset
    self.delimiter = delimiter
  }

  var isAtEnd: Bool { offset == bytes.count }

  /// Reads a record into `cells`, whose storage is used again; false at the end of the file.
  mutating func next(_ cells: inout [Cell]) throws(ReadingError) -> Bool {
    cells.removeAll(keepingCapacity: true)
    guard offset < bytes.count else { return false }
    let firstLine = line
    while true {
      if offset < bytes.count, bytes[offset] == Self.quote {
        cells.append(try quotedCell(column: cells.count, recordLine: firstLine))
      } else {
        cells.append(plainCell())
      }
      guard offset < bytes.count, bytes[offset] == delimiter else { break }
      offset += 1
    }
    skipLineEnd()
    return true
  }

  /// Whether nothing but line ends is left from a position on.
  func onlyLineEndsFollow(_ offset: Int) -> Bool {
    bytes[offset...].allSatisfy { $0 == Self.lineFeed || $0 == Self.carriageReturn }
  }

  private mutating func plainCell() -> Cell {
    let start = offset
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
      offset += 1
    }
    return Cell(start: start, end: offset, hasDoubledQuotes: false)
  }

  private mutating func quotedCell(column: Int, recordLine: Int) throws(ReadingError) -> Cell {
    let openingLine = line
    offset += 1
    var cell = Cell(start: offset, end: offset, hasDoubledQuotes: false)
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte == Self.quote {
        if offset + 1 < bytes.count, bytes[offset + 1] == Self.quote {
          cell.hasDoubledQuotes = true
          offset += 2
          continue
        }
        cell.end = offset
        offset += 1
        try expectEndOfCell(column: column, recordLine: recordLine)
        return cell
      } else if byte == Self.lineFeed || byte == Self.carriageReturn {
        skipLineEnd()
      } else {
        offset += 1
      }
    }
    throw .unclosedQuote(place(line: openingLine, column: column))
  }

  private func expectEndOfCell(column: Int, recordLine: Int) throws(ReadingError) {
    guard offset < bytes.count else { return }
    let byte = bytes[offset]
    if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { return }
    var rest = self
    let text = rest.plainCell().string(in: bytes)
    throw .textAfterQuote(place(line: recordLine, column: column), text: text)
  }

  /// Steps over LF, CRLF or CR, which is one line end.
  private mutating func skipLineEnd() {
    guard offset < bytes.count else { return }
    if bytes[offset] == Self.carriageReturn, offset + 1 < bytes.count,
      bytes[offset + 1] == Self.lineFeed
    {
      offset += 1
    }
    offset += 1
    line += 1
  }

  private func place(line: Int, column: Int) -> CellPlace {
    CellPlace(
      line: line, column: column + 1, name: column < names.count ? names[column] : nil)
  }
}
