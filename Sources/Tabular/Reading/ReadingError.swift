/// Why a delimited text file cannot be read. Nothing of the kind is ever mended silently.
package enum ReadingError: Error, Equatable, Sendable {
  /// No bytes, or a byte order mark alone.
  case emptyFile
  case headerWithoutRows(columns: Int)
  case foreignEncoding(TextEncoding)
  /// Bytes that are no UTF-8, with the position of the first in the file (from 0).
  case invalidUTF8(CellPlace, byteOffset: Int)
  case nulByte(CellPlace, byteOffset: Int)
  /// A column's name is empty or blank.
  case emptyHeader(CellPlace)
  case duplicateHeader(name: ColumnName, line: Int, firstColumn: Int, column: Int)
  /// A record has more or fewer cells than the header; a blank line has one.
  case raggedRow(line: Int, found: Int, expected: Int)
  /// A quote that nothing closes; `line` is the line of that quote.
  case unclosedQuote(CellPlace)
  /// Between a closing quote and the next delimiter or line end stands something else.
  case textAfterQuote(CellPlace, text: String)
  /// A cell is not of the type that was asked for.
  case wrongType(CellPlace, text: String, expected: ColumnType)
  /// The table would take more memory than there is.
  case tooLarge(rows: Int, columns: Int, bytes: Int, available: Int)
  /// The source gave other bytes when it was read again.
  case sourceChanged
}
