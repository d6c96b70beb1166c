internal import Bytes

/// The start of a text: enough to find its encoding, its delimiter, its header and what its columns
/// probably are.
struct TextSample {
  /// Records that types are guessed from; a guess that is wrong costs time, never the answer.
  static let typedRecords = 500

  let bytes: [UInt8]
  /// The text is longer.
  let isCut: Bool
  /// Where the text starts in the source: behind a byte order mark.
  let textStart: Int

  /// Reads `length` bytes, if there are as many.
  init<Failure: Error>(_ source: some ByteSource<Failure>, length: Int) throws(Failure) {
    let stream = try source.open()
    let buffer = PaddedBuffer()
    let count = try buffer.append(length) { (room) throws(Failure) in try stream.read(into: room) }
    isCut = count == length
    textStart = EncodingCheck(bytes: buffer.bytes).textStart
    bytes = Array(buffer.bytes)
  }

  var isEmpty: Bool { bytes.count == textStart }

  var foreignEncoding: TextEncoding? {
    bytes.withUnsafeBufferPointer { EncodingCheck(bytes: $0).foreignEncoding() }
  }

  var delimiter: UInt8 {
    bytes.withUnsafeBufferPointer {
      DelimiterSniffer(bytes: $0, start: textStart, isCut: isCut).delimiter()
    }
  }

  /// The header's cells, and where the first row starts. Nil where the sample ends before.
  func header(delimiter: UInt8) throws(ReadingError) -> (names: [ColumnName], end: RecordMap.Cut)? {
    try bytes.withUnsafeBufferPointer { (bytes) throws(ReadingError) in
      var scanner = RecordScanner(bytes, from: textStart, delimiter: delimiter)
      var cells: [Cell] = []
      do throws(ReadingError) {
        guard try scanner.next(&cells) else { throw .emptyFile }
      } catch {
        if isCut { return nil }
        throw error
      }
      if isCut, scanner.isAtEnd { return nil }
      let end = RecordMap.Cut(
        offset: scanner.offset - textStart, record: 1, line: scanner.line - 1)
      return (cells.map { ColumnName($0.string(in: bytes)) }, end)
    }
  }

  /// The types that the cells of each column have in the first records.
  func types(
    header: RecordMap.Cut, columnCount: Int, delimiter: UInt8, missing: MissingSpellings
  ) -> [TypeSet] {
    bytes.withUnsafeBufferPointer { bytes in
      var types = [TypeSet](repeating: [], count: columnCount)
      var scanner = RecordScanner(bytes, from: textStart + header.offset, delimiter: delimiter)
      var cells: [Cell] = []
      var scratch: [UInt8] = []
      for _ in 0..<Self.typedRecords {
        // What is wrong is named later. The last record may be cut.
        guard (try? scanner.next(&cells)) == true, cells.count == columnCount,
          !(isCut && scanner.isAtEnd)
        else { break }
        for (column, cell) in cells.enumerated() where types[column] != .category {
          cell.text(in: bytes, scratch: &scratch) { text in
            if !missing.contains(text) { types[column].insert(TypeSet(of: text)) }
          }
        }
      }
      return types
    }
  }
}
