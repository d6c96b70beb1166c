internal import Files
internal import Parquet

/// What a file of data is, by its first bytes, whatever its name.
enum FileFormat {
  case parquet
  case sqlite
  /// Delimited text, as far as one can tell.
  case other

  static func of(_ file: InputFile) throws(RunError) -> FileFormat {
    let start: [UInt8]
    do { start = try file.start(count: 16) } catch { throw .file(error) }
    if ParquetReader.isParquet(start) { return .parquet }
    if start.starts(with: "SQLite format 3\0".utf8) { return .sqlite }
    return .other
  }
}
