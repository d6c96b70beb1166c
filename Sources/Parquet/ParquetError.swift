package import Tabular

/// Why a Parquet file cannot be read. Nothing of the kind is ever mended silently.
package enum ParquetError: Error, Equatable, Sendable {
  /// The file does not start as Parquet files do.
  case notParquet
  /// The file does not end as Parquet files do: part of it is missing, or it is being written.
  case truncated
  /// The footer, which describes the file, is encrypted.
  case encrypted
  case corruptFooter(ParquetFault)
  /// Row groups count from 1.
  case corruptColumn(ColumnName, rowGroup: Int, ParquetFault)
  /// The file may be right, but this reader does not know that part of the format.
  case unsupported(ColumnName, ParquetFeature)
  case noColumns
  case noRows(columns: Int)
  /// A name is empty or blank; columns count from 1.
  case emptyName(column: Int)
  case duplicateName(ColumnName, firstColumn: Int, column: Int)
  /// Rows count from 1.
  case infiniteNumber(ColumnName, row: Int)
  /// A text is no UTF-8.
  case invalidUTF8(ColumnName)
  case nulByte(ColumnName)
  /// A text is not of the type that was asked for.
  case wrongType(ColumnName, text: String, expected: ColumnType)
  /// The values of a column are of a type that cannot be read as the one that was asked for.
  case inconvertible(ColumnName, declared: ColumnType, expected: ColumnType)
  /// The table would take more memory than there is for it.
  case tooLarge(rows: Int, columns: Int, limit: Int)
}
