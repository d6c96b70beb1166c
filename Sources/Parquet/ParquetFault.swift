/// How a file contradicts itself or the format.
package enum ParquetFault: Error, Equatable, Sendable {
  /// The data end before they should.
  case truncated
  /// A header that does not follow its grammar or lacks what it must have.
  case malformedHeader
  /// Something is said to be where the file has no place for it.
  case offsetOutOfRange
  /// Counts of rows or values that cannot all be true.
  case countsDisagree
  /// Compressed data that cannot be decompressed, or not to the size that is said.
  case corruptCompression
  /// Data that differ from their checksum.
  case wrongChecksum
  /// Encoded values that do not follow the encoding's grammar.
  case malformedValues
  /// A value refers to an entry that the dictionary does not have.
  case indexOutOfRange
  /// The dictionary is not where it has to be.
  case misplacedDictionary
}
