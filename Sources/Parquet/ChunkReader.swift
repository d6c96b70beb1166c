internal import Bytes
internal import Tabular

/// Reads one column of one row group at a time.
struct ChunkReader<Source: PositionedBytes>: Sendable {
  typealias Failure = ParquetFailure<Source.Failure>

  let columns: [StoredColumn]
  /// The rows of each row group in the table.
  let rows: [Range<Int>]
  private let source: Source
  private let rowGroups: [RowGroup]
  private let missing: MissingSpellings
  private let budget: MemoryBudget
  private let buffers = PageBufferPool()
  /// Where the pages of the file end.
  private let pagesEnd: Int

  init(
    source: Source, metadata: FileMetadata, pagesEnd: Int, columns: [StoredColumn],
    missing: MissingSpellings, budget: MemoryBudget
  ) {
    self.source = source
    self.columns = columns
    self.missing = missing
    self.budget = budget
    self.pagesEnd = pagesEnd
    // One without rows has nothing to read, and its chunks need not be anywhere.
    rowGroups = metadata.rowGroups.filter { $0.rowCount > 0 }
    var rows: [Range<Int>] = []
    for group in rowGroups {
      let start = rows.last?.upperBound ?? 0
      rows.append(start..<start + group.rowCount)
    }
    self.rows = rows
    guard budget.take((rows.last?.upperBound ?? 0) * columns.reduce(0) { $0 + $1.storage.width })
    else { preconditionFailure("a table beyond the limit is refused before") }
  }

  /// Fills the rows of the group with a column of numbers.
  func readNumbers(
    _ column: Int, rowGroup: Int, into target: UnsafeMutableBufferPointer<Double>
  ) throws(Failure) {
    try inChunk(column, rowGroup) { (pages, stored) throws(ChunkReadingError) in
      guard case .number(let form) = stored.form else {
        preconditionFailure("not a column of numbers")
      }
      try form.decode(pages, into: target)
    }
  }

  /// Fills the rows of the group with codes of the levels of booleans, or with numbers of the levels
  /// that are returned.
  func readCodes(
    _ column: Int, rowGroup: Int, into target: UnsafeMutableBufferPointer<Int32>
  ) throws(Failure) -> UsedLevels? {
    try inChunk(column, rowGroup) { (pages, stored) throws(ChunkReadingError) in
      switch stored.form {
      case .number: preconditionFailure("not a column of codes")
      case .boolean:
        var decoder = BooleanDecoder()
        try decoder.decode(pages, into: target)
        return nil
      case .text(let form):
        var decoder = TextDecoder(form, missing: missing, budget: budget)
        try decoder.decode(pages, into: target)
        return try decoder.usedLevels(of: target)
      }
    }
  }

  private func inChunk<Result>(
    _ column: Int, _ rowGroup: Int,
    _ body: (PageReader, StoredColumn) throws(ChunkReadingError) -> Result
  ) throws(Failure) -> Result {
    let stored = columns[column]
    var sourceFailure: Source.Failure?
    do throws(ChunkReadingError) {
      return try buffers.withBuffers { (buffers) throws(ChunkReadingError) in
        let pages = try self.pages(stored, rowGroups[rowGroup], in: buffers) { offset, buffer in
          do throws(Source.Failure) {
            try source.read(at: offset, into: buffer)
            return true
          } catch {
            sourceFailure = error
            return false
          }
        }
        return try body(pages, stored)
      }
    } catch {
      if let sourceFailure { throw .source(sourceFailure) }
      throw .file(parquetError(error, stored, rowGroup))
    }
  }

  private func pages(
    _ column: StoredColumn, _ group: RowGroup, in buffers: PageBuffers,
    read: @escaping ChunkBytes.Reading
  ) throws(ChunkReadingError) -> PageReader {
    let chunk = group.columns[column.place]
    if chunk.isEncrypted { throw .unsupported(.encryptedColumn) }
    if chunk.isInOtherFile { throw .unsupported(.otherFile) }
    guard !chunk.lacksMetadata, chunk.physicalType == column.physicalType.rawValue else {
      throw .fault(.malformedHeader)
    }
    guard chunk.valueCount == group.rowCount else { throw .fault(.countsDisagree) }
    guard let codec = Codec(rawValue: chunk.codec) else {
      throw .unsupported(.compression(Codec.name(chunk.codec)))
    }
    let start = chunk.start
    guard start >= 4, chunk.compressedSize >= 0, start <= pagesEnd,
      chunk.compressedSize <= pagesEnd - start
    else { throw .fault(.offsetOutOfRange) }
    return PageReader(
      ChunkBytes(start..<start + chunk.compressedSize, in: buffers.stored, read: read),
      in: buffers, codec: codec, column: column, rows: group.rowCount, budget: budget)
  }

  private func parquetError(
    _ error: ChunkReadingError, _ column: StoredColumn, _ rowGroup: Int
  ) -> ParquetError {
    switch error {
    case .fault(let fault): .corruptColumn(column.name, rowGroup: rowGroup + 1, fault)
    case .unsupported(let feature): .unsupported(column.name, feature)
    case .infiniteNumber(let row):
      .infiniteNumber(column.name, row: rows[rowGroup].lowerBound + row + 1)
    case .invalidUTF8: .invalidUTF8(column.name)
    case .nulByte: .nulByte(column.name)
    case .outOfMemory:
      .tooLarge(rows: rows.last?.upperBound ?? 0, columns: columns.count, limit: budget.limit)
    case .source: preconditionFailure("the source says itself why it failed")
    }
  }
}
