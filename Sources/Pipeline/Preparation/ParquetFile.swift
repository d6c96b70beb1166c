internal import Files
internal import Parallel
internal import Parquet
internal import Tabular

/// A table read from a Parquet file.
struct ParquetFile {
  let file: InputFile
  /// Columns that no model may use, and that nothing else asks for.
  let dispensable: Set<ColumnName>

  /// A dispensable column that cannot be read is left out, as the error would advise.
  func read(
    _ options: ReadingOptions, workers: Workers
  ) throws(ParquetFailure<FileError>) -> ReadTable {
    var unread: Set<ColumnName> = []
    while true {
      let reader = ParquetReader(
        options: options, excluding: unread, memoryLimit: SystemMemory.roomForTable)
      do throws(ParquetFailure<FileError>) {
        let table = try reader.read(file, workers: workers)
        return ReadTable(
          table: table, delimiter: nil, lines: .rowNumbers, notes: [], unread: unread)
      } catch .file(let error) {
        guard let column = error.column, dispensable.contains(column),
          unread.insert(column).inserted
        else { throw .file(error) }
      }
    }
  }
}

extension ParquetError {
  /// The column that cannot be read, where the rest could be.
  fileprivate var column: ColumnName? {
    switch self {
    case .unsupported(let name, _), .infiniteNumber(let name, row: _), .invalidUTF8(let name),
      .nulByte(let name):
      name
    default: nil
    }
  }
}
