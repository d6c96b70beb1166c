/// One column of one row group: where its pages are and how to read them.
struct ColumnChunk {
  /// Its metadata stand elsewhere, encrypted, or not at all.
  var lacksMetadata = true
  var isEncrypted = false
  var isInOtherFile = false
  var physicalType = -1
  var codec = -1
  var valueCount = -1
  var compressedSize = -1
  var dataOffset = -1
  var dictionaryOffset: Int?

  /// Where the first page is.
  var start: Int {
    // Some writers put 0 where there is no dictionary.
    guard let dictionaryOffset, dictionaryOffset > 0 else { return dataOffset }
    return min(dictionaryOffset, dataOffset)
  }

  static func read(_ reader: inout ThriftReader) throws(ParquetFault) -> ColumnChunk {
    var chunk = ColumnChunk()
    try reader.readStruct { (reader, field) throws(ParquetFault) in
      switch field.id {
      case 1: chunk.isInOtherFile = try !reader.binary(field).isEmpty
      case 3: try chunk.readMetadata(&reader, field)
      case 8, 9:
        chunk.isEncrypted = true
        try reader.skip(field.type)
      default: try reader.skip(field.type)
      }
    }
    return chunk
  }

  private mutating func readMetadata(
    _ reader: inout ThriftReader, _ field: ThriftField
  ) throws(ParquetFault) {
    lacksMetadata = false
    var chunk = self
    try reader.readStruct(field) { (reader, field) throws(ParquetFault) in
      switch field.id {
      case 1: chunk.physicalType = try reader.integer(field)
      case 4: chunk.codec = try reader.integer(field)
      case 5: chunk.valueCount = try reader.integer(field)
      case 7: chunk.compressedSize = try reader.integer(field)
      case 9: chunk.dataOffset = try reader.integer(field)
      case 11: chunk.dictionaryOffset = try reader.integer(field)
      default: try reader.skip(field.type)
      }
    }
    self = chunk
  }
}
