/// Reads the pages of one column chunk, one after the other: finds them, checks them, decompresses
/// them, and takes the levels off.
final class PageReader {
  private let bytes: ChunkBytes
  private let codec: Codec
  private let column: StoredColumn
  private let budget: MemoryBudget
  private var rowsLeft: Int
  private var isFirst = true
  private let buffers: PageBuffers

  init(
    _ bytes: ChunkBytes, in buffers: PageBuffers, codec: Codec, column: StoredColumn, rows: Int,
    budget: MemoryBudget
  ) {
    self.bytes = bytes
    self.buffers = buffers
    self.codec = codec
    self.column = column
    self.budget = budget
    rowsLeft = rows
  }

  /// Nil once all rows have been read.
  func next() throws(ChunkReadingError) -> Page? {
    while rowsLeft > 0 {
      let header = try readHeader()
      guard header.compressedSize <= bytes.remaining else { throw .fault(.truncated) }
      let stored = try bytes.peek(header.compressedSize)
      bytes.advance(header.compressedSize)
      if let checksum = header.checksum, GzipPage.checksum(stored.raw) != checksum {
        throw .fault(.wrongChecksum)
      }
      defer { isFirst = false }
      switch header.kind {
      case .index: continue
      case .dictionary:
        guard isFirst else { throw .fault(.misplacedDictionary) }
        return .dictionary(try dictionary(header, stored))
      case .data, .dataV2:
        guard header.valueCount <= rowsLeft else { throw .fault(.countsDisagree) }
        rowsLeft -= header.valueCount
        return .data(try dataPage(header, stored))
      }
    }
    return nil
  }

  /// Statistics in a header may be long, so what is looked at grows until the header is whole.
  private func readHeader() throws(ChunkReadingError) -> PageHeader {
    var size = 1 << 8
    while true {
      let head = try bytes.peek(size)
      do throws(ParquetFault) {
        let header = try PageHeader.read(head.raw)
        bytes.advance(header.length)
        return header
      } catch {
        guard error == .truncated, head.count < bytes.remaining else { throw .fault(error) }
        size *= 16
      }
    }
  }

  private func dictionary(
    _ header: PageHeader, _ stored: PaddedBytes
  ) throws(ChunkReadingError) -> DictionaryPage {
    switch Encoding(rawValue: header.encoding) {
    case .plain, .plainDictionary: break
    case let other: throw .unsupported(.encoding(other?.name ?? "\(header.encoding)"))
    }
    return DictionaryPage(
      count: header.valueCount,
      bytes: try decompress(stored, to: header.uncompressedSize))
  }

  private func dataPage(
    _ header: PageHeader, _ stored: PaddedBytes
  ) throws(ChunkReadingError) -> DataPage {
    let rows = header.valueCount
    let (levelBytes, valueBytes) =
      header.kind == .dataV2 ? try splitV2(header, stored) : try splitV1(header, stored)
    let present = try ChunkReadingError.inData { () throws(ParquetFault) in
      guard column.isOptional else { return rows }
      return try DefinitionLevels.decode(
        levelBytes, rows: rows, into: buffers.levels.room(for: rows, of: UInt8.self))
    }
    let (values, bytes) = try self.values(valueBytes, encoding: header.encoding, count: present)
    return DataPage(
      rows: rows, present: present,
      levels: present == rows ? nil : UnsafePointer(buffers.levels.room(for: rows, of: UInt8.self)),
      values: values, bytes: bytes)
  }

  /// Levels and values of version 1 are compressed together; the levels' length stands first.
  private func splitV1(
    _ header: PageHeader, _ stored: PaddedBytes
  ) throws(ChunkReadingError) -> (levels: PaddedBytes, values: PaddedBytes) {
    let bytes = try decompress(stored, to: header.uncompressedSize)
    return try ChunkReadingError.inData { () throws(ParquetFault) in
      guard column.isOptional else { return (try bytes.prefix(0), bytes) }
      guard header.levelEncoding == Encoding.rle.rawValue else { throw .malformedHeader }
      let rest = try bytes.dropping(4)
      let length = try bytes.length(at: 0)
      return (try rest.prefix(length), try rest.dropping(length))
    }
  }

  /// Levels of version 2 stand before the values, which alone are compressed.
  private func splitV2(
    _ header: PageHeader, _ stored: PaddedBytes
  ) throws(ChunkReadingError) -> (levels: PaddedBytes, values: PaddedBytes) {
    let (definition, values) = try ChunkReadingError.inData { () throws(ParquetFault) in
      let levels = try stored.dropping(header.repetitionLength)
      return (
        try levels.prefix(header.definitionLength), try levels.dropping(header.definitionLength)
      )
    }
    guard header.isCompressed else { return (definition, values) }
    let size = header.uncompressedSize - header.repetitionLength - header.definitionLength
    guard size >= 0 else { throw .fault(.countsDisagree) }
    return (definition, try decompress(values, to: size))
  }

  private func decompress(
    _ stored: PaddedBytes, to size: Int
  ) throws(ChunkReadingError) -> PaddedBytes {
    // A page without values may have no compressed data at all.
    if size == 0 { return PaddedBytes(start: stored.start, count: 0) }
    guard size <= budget.limit else { throw .outOfMemory }
    return try ChunkReadingError.inData { () throws(ParquetFault) in
      try codec.decompress(stored, to: size, in: buffers.content)
    }
  }

  /// The values in one of the three forms that are decoded from there; rarer encodings are undone
  /// first.
  private func values(
    _ bytes: PaddedBytes, encoding: Int, count: Int
  ) throws(ChunkReadingError) -> (DataPage.Values, PaddedBytes) {
    // The bytes mean nothing where all rows are null.
    if count == 0 { return (.plain, bytes) }
    let transcoder = PlainTranscoder(buffer: buffers.transcoded, count: count, limit: budget.limit)
    switch (Encoding(rawValue: encoding), column.physicalType) {
    case (.plain, _): return (.plain, bytes)
    case (.plainDictionary, _), (.rleDictionary, _): return (.indices, bytes)
    case (.rle, .boolean): return (.booleanRuns, bytes)
    case (.deltaBinaryPacked, .int32):
      return (.plain, try transcoder.integers(bytes, as: Int32.self))
    case (.deltaBinaryPacked, .int64):
      return (.plain, try transcoder.integers(bytes, as: Int64.self))
    case (.deltaLengthByteArray, .byteArray):
      return (.plain, try transcoder.texts(bytes))
    case (.deltaByteArray, .byteArray):
      return (.plain, try transcoder.prefixedTexts(bytes))
    case (.byteStreamSplit, _):
      guard let width = column.width else { throw .fault(.malformedHeader) }
      return (.plain, try transcoder.streams(bytes, width: width))
    case (let known, _): throw .unsupported(.encoding(known?.name ?? "\(encoding)"))
    }
  }
}
