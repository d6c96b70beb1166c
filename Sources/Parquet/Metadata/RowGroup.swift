/// Rows that are stored together, column by column.
struct RowGroup {
  var columns: [ColumnChunk] = []
  var rowCount = -1

  static func read(_ reader: inout ThriftReader) throws(ParquetFault) -> RowGroup {
    var group = RowGroup()
    try reader.readStruct { (reader, field) throws(ParquetFault) in
      switch field.id {
      case 1:
        group.columns = try reader.structs(field) { (reader) throws(ParquetFault) in
          try ColumnChunk.read(&reader)
        }
      case 3: group.rowCount = try reader.integer(field)
      default: try reader.skip(field.type)
      }
    }
    return group
  }
}
