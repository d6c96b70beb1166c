/// Why a column chunk could not be read; whoever asked for it knows which it was.
enum ChunkReadingError: Error {
  case fault(ParquetFault)
  case unsupported(ParquetFeature)
  /// The source failed, which it says itself.
  case source
  /// Rows of the chunk count from 0.
  case infiniteNumber(row: Int)
  case invalidUTF8
  case nulByte
  case outOfMemory

  /// A fault within the body is one of the chunk.
  static func inData<Result>(
    _ body: () throws(ParquetFault) -> Result
  ) throws(ChunkReadingError) -> Result {
    do { return try body() } catch { throw .fault(error) }
  }
}
