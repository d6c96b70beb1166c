internal import Bytes
internal import Parallel

/// One reading of a source, from its first byte to a table: the source is gone over once to see where
/// its records stand, and once to read them into columns that are allocated once. Nothing is kept of
/// its bytes.
struct TableReading<Source: ByteSource>: Sendable {
  typealias Failure = ReadingFailure<Source.Failure>

  let source: Source
  let options: ReadingOptions
  let workers: Workers
  let limits: ReadingLimits
  let sideWork: @Sendable () -> Void
  let rowsDone: @Sendable (Int) -> Void

  func read() throws(Failure) -> ReadTable {
    var sample = try sample(length: limits.sampleLength)
    guard !sample.isEmpty else { throw .text(.emptyFile) }
    if let encoding = sample.foreignEncoding { throw .text(.foreignEncoding(encoding)) }
    let delimiter = options.delimiter ?? sample.delimiter

    let blocks = try inspectBlocks(delimiter, textStart: sample.textStart)
    if let fault = Self.firstFault(blocks) {
      throw .text(try error(for: fault, sample, delimiter))
    }
    var header = try header(of: sample, delimiter)
    while header == nil {
      sample = try self.sample(length: sample.bytes.count * 2)
      header = try self.header(of: sample, delimiter)
    }
    guard let header else { throw .text(.emptyFile) }
    try Self.check(header.names)

    let map: RecordMap
    if let seen = RecordMap(
      blocks, header: header.end, hasOneColumn: header.names.count == 1)
    {
      map = seen
    } else {
      map = try walk(header.names, header.end, delimiter, textStart: sample.textStart)
    }
    guard map.rowCount > 0 else {
      throw .text(map.failure ?? .headerWithoutRows(columns: header.names.count))
    }
    let missing = MissingSpellings(options.missingSpellings)
    let guesses = sample.types(
      header: header.end, columnCount: header.names.count, delimiter: delimiter, missing: missing)
    return try ColumnReading(
      source: source, names: header.names, wanted: header.names.map { options.types[$0] },
      delimiter: delimiter, missing: missing, map: map, textStart: sample.textStart,
      workers: workers, memory: limits.memory, sideWork: sideWork, rowsDone: rowsDone
    ).read(guesses: guesses)
  }

  private func sample(length: Int) throws(Failure) -> TextSample {
    do { return try TextSample(source, length: length) } catch { throw .source(error) }
  }

  private func header(
    of sample: TextSample, _ delimiter: UInt8
  ) throws(Failure) -> (names: [ColumnName], end: RecordMap.Cut)? {
    do { return try sample.header(delimiter: delimiter) } catch { throw .text(error) }
  }

  private static func check(_ names: [ColumnName]) throws(Failure) {
    var firstColumns: [ColumnName: Int] = [:]
    for (index, name) in names.enumerated() {
      let isBlank = name.string.utf8.allSatisfy {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
      }
      if isBlank { throw .text(.emptyHeader(CellPlace(line: 1, column: index + 1, name: nil))) }
      if let first = firstColumns.updateValue(index, forKey: name) {
        throw .text(
          .duplicateHeader(name: name, line: 1, firstColumn: first + 1, column: index + 1))
      }
    }
  }
}
