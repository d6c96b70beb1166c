/// What the footer says of the file.
struct FileMetadata {
  /// Depth first; the first element is the root.
  var schema: [SchemaElement] = []
  var rowCount = -1
  var rowGroups: [RowGroup] = []

  static func read(_ bytes: UnsafeRawBufferPointer) throws(ParquetFault) -> FileMetadata {
    var metadata = FileMetadata()
    var reader = ThriftReader(bytes)
    try reader.readStruct { (reader, field) throws(ParquetFault) in
      switch field.id {
      case 2:
        metadata.schema = try reader.structs(field) { (reader) throws(ParquetFault) in
          try SchemaElement.read(&reader)
        }
      case 3: metadata.rowCount = try reader.integer(field)
      case 4:
        metadata.rowGroups = try reader.structs(field) { (reader) throws(ParquetFault) in
          try RowGroup.read(&reader)
        }
      default: try reader.skip(field.type)
      }
    }
    try metadata.check()
    return metadata
  }

  /// Row groups have rows, and together those of the file.
  private func check() throws(ParquetFault) {
    var rows = 0
    for group in rowGroups {
      let (sum, overflows) = rows.addingReportingOverflow(group.rowCount)
      guard group.rowCount >= 0, !overflows else { throw .countsDisagree }
      rows = sum
    }
    guard rows == rowCount else { throw .countsDisagree }
  }
}
