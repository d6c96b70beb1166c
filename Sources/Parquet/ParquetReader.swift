package import Bytes
package import Parallel
package import Tabular

/// Reads flat Parquet files into a table (https://github.com/apache/parquet-format).
///
/// - The types are those that the file declares: INT, FLOAT, DOUBLE, DECIMAL and TIME (seconds
///   since midnight) are numbers, DATE and TIMESTAMP are date-times, BOOLEAN is boolean; STRING,
///   ENUM, JSON, UUID and bytes that are UTF-8 are categories, even if every text is a number.
/// - Null is missing, and so are NaN and the texts that are missing in delimited text. An infinite
///   number is an error.
/// - Pages of version 1 and 2; plain, dictionary, run-length, delta and byte-stream-split encoding;
///   uncompressed, Snappy, gzip or Zstandard.
/// - Everything in the file is checked before it is believed: a hostile file gives an error.
package struct ParquetReader: Sendable {
  package let options: ReadingOptions
  /// Columns that are passed over. What cannot be read is no error in them.
  package let excluded: Set<ColumnName>
  /// Bytes that the table may take.
  package let memoryLimit: Int

  /// Of the options, the delimiter has no meaning here.
  package init(
    options: ReadingOptions = ReadingOptions(), excluding excluded: Set<ColumnName> = [],
    memoryLimit: Int
  ) {
    self.options = options
    self.excluded = excluded
    self.memoryLimit = memoryLimit
  }

  /// Whether a file that starts with these bytes is Parquet: "PAR1".
  package static func isParquet(_ bytes: some Collection<UInt8>) -> Bool { Footer.isMagic(bytes) }

  /// The columns in the file's order. A type in the options for a column that the file does not
  /// have is left to whoever knows where the option came from.
  ///
  /// O(rows × columns), in parts of a column of a row group. Beside the table it takes the memory
  /// of a few pages a thread.
  package func read<Source: PositionedBytes>(
    _ source: Source, workers: Workers
  ) throws(ParquetFailure<Source.Failure>) -> Table {
    let (metadata, end) = try Footer.read(source)
    let columns = try ParquetFailure<Source.Failure>.inFile { () throws(ParquetError) in
      try Schema.columns(of: metadata, options: options, excluding: excluded)
    }
    guard metadata.rowCount > 0 else { throw .file(.noRows(columns: columns.count)) }
    guard Self.byteCount(columns, rows: metadata.rowCount) <= memoryLimit else {
      throw .file(
        .tooLarge(rows: metadata.rowCount, columns: columns.count, limit: memoryLimit))
    }
    let chunks = ChunkReader(
      source: source, metadata: metadata, pagesEnd: end, columns: columns,
      missing: MissingSpellings(options.missingSpellings),
      budget: MemoryBudget(limit: memoryLimit))
    let filler = TableFiller(chunks: chunks, workers: workers)
    return Table(columns: try filler.columns(), rowCount: metadata.rowCount)
  }

  private static func byteCount(_ columns: [StoredColumn], rows: Int) -> Int {
    let width = columns.reduce(0) { $0 + $1.storage.width }
    let (bytes, overflows) = rows.multipliedReportingOverflow(by: width)
    return overflows ? .max : bytes
  }
}
