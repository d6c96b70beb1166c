package import Bytes
package import Parallel

/// Reads delimited text into a table.
///
/// - Quoting is RFC 4180's: a cell that starts with a quote may hold delimiters, line breaks and
///   doubled quotes. A quote elsewhere in a cell is a character like others. Blanks belong to the
///   cell.
/// - Quotes do not change what a cell means: `"5"` is a number, `""` and `"NA"` are missing as they
///   are without quotes.
/// - Lines end with LF, CRLF or CR; the last one may lack its end. Further empty lines at the very
///   end hold nothing and are passed over, but any other empty line is a ragged row. In a file of
///   one column each empty line is a row with an empty cell.
/// - Types come from all rows. A column is a number, a date-time or a boolean only if all its cells
///   that are not missing are; all else is a category.
package struct DelimitedReader: Sendable {
  package let options: ReadingOptions

  /// - Precondition: the delimiter, if set, is neither a quote nor a line break.
  package init(options: ReadingOptions = ReadingOptions()) {
    if let delimiter = options.delimiter {
      precondition(
        !["\"", "\n", "\r"].contains { delimiter == UInt8(ascii: $0) }, "not a delimiter")
    }
    self.options = options
  }

  /// Reads a whole source, twice at least. A type in the options for a column that the file does not
  /// have is left to whoever knows where the option came from. O(bytes); memory is the table's and a
  /// few hundred kilobytes a thread.
  ///
  /// - Parameters:
  ///   - source: the text's bytes.
  ///   - workers: who shares the work; the table does not depend on how many they are.
  ///   - limits: what the reading may take.
  ///   - sideWork: work of another kind (hashing the same file, say) that one of the workers does
  ///     meanwhile. It is not done where there is no table.
  ///   - rowsDone: told of rows as they are read, by a few thousand, on any thread.
  /// - Returns: the table.
  /// - Throws: the source's failure, or the first thing that is wrong with the text.
  package func read<Source: ByteSource>(
    _ source: Source, workers: Workers, limits: ReadingLimits = ReadingLimits(),
    sideWork: @escaping @Sendable () -> Void = {},
    rowsDone: @escaping @Sendable (Int) -> Void = { _ in }
  ) throws(ReadingFailure<Source.Failure>) -> ReadTable {
    try TableReading(
      source: source, options: options, workers: workers, limits: limits, sideWork: sideWork,
      rowsDone: rowsDone
    ).read()
  }

  /// Reads bytes in memory.
  package func read(_ bytes: [UInt8]) throws(ReadingError) -> ReadTable {
    do { return try read(bytes, workers: .one) } catch { throw error.readingError }
  }
}
