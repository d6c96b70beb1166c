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

  /// Reads a whole source. A type in the options for a column that the file does not have is left
  /// to whoever knows where the option came from. O(bytes).
  ///
  /// - Parameters:
  ///   - source: the text's bytes.
  ///   - workers: who shares the work; the table does not depend on how many they are.
  package func read<Source: ByteSource>(
    _ source: Source, workers: Workers
  ) throws(ReadingFailure<Source.Failure>) -> ReadTable {
    var bytes: [UInt8] = []
    do throws(Source.Failure) {
      let stream = try source.open()
      var chunk = [UInt8](repeating: 0, count: 1 << 20)
      while true {
        var failure: Source.Failure?
        let count = chunk.withUnsafeMutableBytes { buffer in
          do throws(Source.Failure) { return try stream.read(into: buffer) } catch {
            failure = error
            return 0
          }
        }
        if let failure { throw failure }
        if count == 0 { break }
        bytes += chunk[..<count]
      }
    } catch {
      throw .source(error)
    }
    do throws(ReadingError) {
      return try bytes.withUnsafeBufferPointer { (buffer) throws(ReadingError) in
        try read(buffer)
      }
    } catch {
      throw .text(error)
    }
  }

  /// Reads bytes in memory.
  package func read(_ bytes: [UInt8]) throws(ReadingError) -> ReadTable {
    do {
      return try read(bytes, workers: .one)
    } catch {
      throw error.readingError
    }
  }

  private func read(_ bytes: UnsafeBufferPointer<UInt8>) throws(ReadingError) -> ReadTable {
    let check = EncodingCheck(bytes: bytes)
    guard check.textStart < bytes.count else { throw .emptyFile }
    let fault = check.fault()
    let delimiter =
      options.delimiter ?? DelimiterSniffer(bytes: bytes, start: check.textStart).delimiter()
    if let fault { throw check.error(for: fault, delimiter: delimiter) }

    var scanner = RecordScanner(bytes, from: check.textStart, delimiter: delimiter)
    let names = try readHeader(&scanner)
    scanner.names = names
    var columns = names.map { ColumnReader(wanted: options.types[$0]) }
    let lines = try readTypes(scanner, &columns)
    guard !lines.isEmpty else { throw .headerWithoutRows(columns: names.count) }

    let codes = try encodeCategories(scanner, columns, rowCount: lines.count)
    let table = Table(
      columns: zip(names, zip(columns, codes)).map { name, values in
        Self.column(name, values.0, values.1)
      },
      rowCount: lines.count)
    return ReadTable(
      table: table, delimiter: delimiter, lines: RowLines(lines),
      notes: zip(names, columns).compactMap { $1.note(name: $0, in: bytes) })
  }

  private func readHeader(_ scanner: inout RecordScanner) throws(ReadingError) -> [ColumnName] {
    var cells: [Cell] = []
    guard try scanner.next(&cells) else { throw .emptyFile }
    let names = cells.map { ColumnName($0.string(in: scanner.bytes)) }
    var firstColumns: [ColumnName: Int] = [:]
    for (index, name) in names.enumerated() {
      let isBlank = name.string.utf8.allSatisfy {
        $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t")
      }
      if isBlank { throw .emptyHeader(CellPlace(line: 1, column: index + 1, name: nil)) }
      if let first = firstColumns.updateValue(index, forKey: name) {
        throw .duplicateHeader(name: name, line: 1, firstColumn: first + 1, column: index + 1)
      }
    }
    return names
  }

  private static func column(
    _ name: ColumnName, _ column: ColumnReader, _ codes: CodedValues?
  ) -> Column {
    if let codes { return Column(name: name, type: .category, values: .codes(codes)) }
    guard column.finalType == .boolean else {
      return Column(name: name, type: column.finalType, values: .numbers(column.values))
    }
    let codes = CodedValues(
      codes: column.values.map { $0.isNaN ? CodedValues.missing : Int32($0) },
      levels: BooleanText.levels)
    return Column(name: name, type: .boolean, values: .codes(codes))
  }
}
