/// Parts of the format that this reader does not know, by their names in the format's definition.
package enum ParquetFeature: Equatable, Sendable {
  /// A group of columns: a structure, a list or a map.
  case nested
  /// A column with any number of values a row.
  case repeated
  case encryptedColumn
  /// The column's data are in another file.
  case otherFile
  case compression(String)
  case encoding(String)
  /// A type of values, such as INTERVAL.
  case type(String)
  /// Encoded data that would grow beyond the 2 GiB that a page may have.
  case hugePage
}
